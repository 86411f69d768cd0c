package onestop.kit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onestop.kit.deadletter.DeadLetters;
import onestop.kit.failure.Failures;
import onestop.kit.failure.TryAgain;
import onestop.kit.form.Fault;
import onestop.kit.intake.EarlyEvents.Waiting;
import onestop.kit.intake.Letter.Identity;

/** What happens inside the one transaction of a batch: inbox, effects, early events. */
@ApplicationScoped
class Delivery {

  private static final ThreadLocal<Batch> BATCH = new ThreadLocal<>();

  private final Inbox inbox;
  private final EarlyEvents early;
  private final DeadLetters deadLetters;
  private final LetterReader reader;
  private final MeterRegistry metrics;
  private final Map<String, Handlers> channels = new ConcurrentHashMap<>();

  // Early events whose handling ended the transaction that released them; done again, it sets
  // them aside.
  private final Map<Spoiler, List<Fault>> spoilers = new ConcurrentHashMap<>();

  Delivery(
      Inbox inbox,
      EarlyEvents early,
      DeadLetters deadLetters,
      LetterReader reader,
      MeterRegistry metrics) {
    this.inbox = inbox;
    this.early = early;
    this.deadLetters = deadLetters;
    this.reader = reader;
    this.metrics = metrics;
  }

  private record Spoiler(String channel, Identity identity) {}

  /** What is open in the transaction of this thread. */
  private record Batch(Set<String> known, List<Letter> early) {

    Batch() {
      this(new LinkedHashSet<>(), new ArrayList<>());
    }
  }

  /**
   * Every channel's counters are there from the start: who appears with its first event hides it.
   */
  void start(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event,
      KafkaClientService clients) {
    clients.getConsumerChannels().forEach(this::count);
  }

  private void count(String channel) {
    for (String counter : List.of("handled", "seen", "unknown", "early", "dead")) {
      metrics.counter("onestop.intake." + counter, "channel", channel);
    }
  }

  Handlers handlers(String channel) {
    return channels.computeIfAbsent(channel, Handlers::new);
  }

  /** The handlers of a channel; none for one that is not here any more. */
  Handlers existing(String channel) {
    Handlers handlers = channels.get(channel);
    if (handlers == null) {
      throw new IllegalArgumentException("No channel " + channel);
    }
    return handlers;
  }

  /** Handles those that are new and says how many that were. */
  int handle(List<Letter> letters, Handlers handlers) {
    var batch = new Batch();
    BATCH.set(batch);
    try {
      List<Letter> fresh = fresh(letters, handlers);
      letters.stream()
          .filter(letter -> !letter.isReadable())
          .forEach(letter -> bury(letter, handlers, letter.faults()));
      readAhead(fresh, handlers);
      for (Letter letter : fresh) {
        if (!call(letter, handlers).isDone()) {
          batch.early().add(letter);
        }
      }
      settle(batch, handlers);
      return fresh.size();
    } finally {
      BATCH.remove();
    }
  }

  private List<Letter> fresh(List<Letter> letters, Handlers handlers) {
    List<Letter> readable =
        letters.stream().filter(letter -> letter.isReadable() && !letter.isUnknownType()).toList();
    Set<Identity> fresh =
        inbox.note(handlers.channel(), readable.stream().map(Letter::identity).toList());
    deadLetters.close(
        handlers.channel(),
        fresh.stream().map(Identity::source).toList(),
        fresh.stream().map(Identity::id).toList());
    // One that stands twice in a batch is handled once, where it stood first.
    return readable.stream().filter(letter -> fresh.remove(letter.identity())).toList();
  }

  /** What was made known releases what waits; what is early looks again and is kept. */
  private void settle(Batch batch, Handlers handlers) {
    if (!batch.early().isEmpty()) {
      early.lockToKeep();
    }
    // Those kept came before those of this batch.
    releaseAll(batch);
    if (!batch.early().isEmpty()) {
      readAhead(batch.early(), handlers);
      batch.early().forEach(letter -> callOrKeep(letter, handlers));
      releaseAll(batch);
    }
  }

  /** Handles what waits for the keys: at the end of the batch at hand, or now. */
  void known(Collection<String> keys) {
    Batch batch = BATCH.get();
    if (batch != null) {
      batch.known().addAll(keys);
      return;
    }
    var alone = new Batch();
    BATCH.set(alone);
    try {
      alone.known().addAll(keys);
      releaseAll(alone);
    } finally {
      BATCH.remove();
    }
  }

  private void releaseAll(Batch batch) {
    while (!batch.known().isEmpty()) {
      List<String> keys = List.copyOf(batch.known());
      batch.known().clear();
      early.release(keys).forEach(this::released);
    }
  }

  private void released(Waiting waiting) {
    Handlers handlers = existing(waiting.channel());
    Letter letter = reader.read(waiting.record().restored(), handlers);
    var spoiler = new Spoiler(waiting.channel(), new Identity(waiting.source(), waiting.id()));
    List<Fault> reasons = spoilers.remove(spoiler);
    if (reasons != null || !letter.isReadable()) {
      bury(letter, handlers, reasons == null ? letter.faults() : reasons);
      return;
    }
    try {
      readAhead(List.of(letter), handlers);
      if (!call(letter, handlers).isDone()) {
        early.lockToKeep();
        callOrKeep(letter, handlers);
      }
    } catch (RuntimeException e) {
      if (Failures.isTransient(e) || Failures.isConflict(e)) {
        throw e;
      }
      spoilers.put(spoiler, Reasons.of(e));
      throw new TryAgain("An early event could not be handled");
    }
  }

  /** What it waits for may have become known a moment ago: only a look under the lock counts. */
  private void callOrKeep(Letter letter, Handlers handlers) {
    Handling handling = call(letter, handlers);
    if (!handling.isDone()) {
      early.keep(handlers.channel(), letter, handling.waitsFor());
      metrics.counter("onestop.intake.early", "channel", handlers.channel()).increment();
    }
  }

  private static void readAhead(List<Letter> letters, Handlers handlers) {
    handlers.readAhead(letters.stream().map(Letter::data).toList());
  }

  private static Handling call(Letter letter, Handlers handlers) {
    return Tracing.within(
        letter,
        () -> {
          try {
            return handlers
                .of(letter.envelope().type())
                .handle()
                .apply(letter.data(), letter.envelope());
          } catch (StackOverflowError | AssertionError | LinkageError e) {
            // This event's alone: the next may well be handled.
            throw new IllegalStateException(e);
          }
        });
  }

  /** Keeps it as a dead letter; joins the transaction. */
  void bury(Letter letter, Handlers handlers, List<Fault> reasons) {
    Envelope envelope = letter.envelope();
    var event =
        envelope == null
            ? new DeadLetters.Event(null, null, null)
            : new DeadLetters.Event(envelope.source(), envelope.id(), envelope.type());
    deadLetters.keep(handlers.channel(), event, letter.record(), reasons);
    metrics.counter("onestop.intake.dead", "channel", handlers.channel()).increment();
  }
}
