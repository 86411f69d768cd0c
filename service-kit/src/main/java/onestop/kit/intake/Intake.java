package onestop.kit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import onestop.kit.command.Failures;
import onestop.kit.deadletter.DeadLetters;
import onestop.kit.form.Fault;
import onestop.kit.http.Problem;
import onestop.kit.intake.EarlyEvents.Waiting;
import onestop.kit.intake.Letter.Identity;
import onestop.kit.value.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/**
 * Takes what a channel brings: each event has its effect exactly once, whatever comes twice; what
 * cannot be taken becomes a dead letter; what is early waits; and while the database is away it is
 * tried for as long as that lasts.
 */
@ApplicationScoped
public class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int TRIES_ALONE = 5;
  private static final ThreadLocal<Set<String>> KNOWN_IN_BATCH = new ThreadLocal<>();

  private final LetterReader reader;
  private final Inbox inbox;
  private final EarlyEvents early;
  private final DeadLetters deadLetters;
  private final MeterRegistry metrics;
  private final Map<String, Handlers> channels = new ConcurrentHashMap<>();

  private volatile boolean stopping;

  Intake(
      LetterReader reader,
      Inbox inbox,
      EarlyEvents early,
      DeadLetters deadLetters,
      MeterRegistry metrics) {
    this.reader = reader;
    this.inbox = inbox;
    this.early = early;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  /** The handlers of a channel, to be filled once by its consumer. */
  public Handlers handlers(String channel) {
    return channels.computeIfAbsent(channel, Handlers::new);
  }

  /**
   * Takes a batch: when it returns, every record has had its effect or is kept as early or as a
   * dead letter, so the offsets may be acknowledged.
   */
  public void take(ConsumerRecords<String, byte[]> records, Handlers handlers) {
    List<Letter> letters = new ArrayList<>(records.count());
    records.forEach(record -> letters.add(reader.read(record, handlers)));
    try {
      patiently(() -> inTransaction(letters, handlers));
      return;
    } catch (RuntimeException e) {
      LOG.infof(
          "A batch of %d on %s goes one by one: %s",
          letters.size(), handlers.channel(), e.getClass().getName());
    }
    letters.forEach(letter -> alone(letter, handlers));
  }

  /**
   * Handles what waits for these keys; joins the transaction that makes them known. Within a batch
   * this happens once, at its end.
   */
  public void known(Object... keys) {
    List<String> names = Arrays.stream(keys).map(Object::toString).toList();
    Set<String> batch = KNOWN_IN_BATCH.get();
    if (batch == null) {
      release(names);
    } else {
      batch.addAll(names);
    }
  }

  /**
   * Takes one record again and says why it still cannot be taken; empty when it has been.
   *
   * @throws IllegalArgumentException when nobody here handles that channel
   */
  public List<Fault> again(String channel, ConsumerRecord<String, byte[]> record) {
    Handlers handlers = channels.get(channel);
    if (handlers == null) {
      throw new IllegalArgumentException("No channel " + channel);
    }
    return alone(reader.read(record, handlers), handlers);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private List<Fault> alone(Letter letter, Handlers handlers) {
    if (!letter.isReadable()) {
      patiently(() -> inTransaction(List.of(letter), handlers));
      return letter.faults();
    }
    try {
      patiently(() -> inTransaction(List.of(letter), handlers));
      return List.of();
    } catch (RuntimeException e) {
      List<Fault> reasons = reasons(e);
      if (reasons.getFirst().code().equals("HANDLING_FAILED")) {
        LOG.errorf("Handling a %s failed: %s", letter.envelope().type(), Failures.where(e));
      }
      patiently(() -> QuarkusTransaction.requiringNew().run(() -> bury(letter, handlers, reasons)));
      return reasons;
    }
  }

  /** Waits while the database is away; a conflict is tried again a few times. */
  private void patiently(Runnable work) {
    long pause = 50;
    int conflicts = 0;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        boolean passes = Failures.isTransient(e);
        boolean conflict = !passes && Failures.isConflict(e) && ++conflicts < TRIES_ALONE;
        if (!passes && !conflict) {
          throw e;
        }
        if (stopping && passes) {
          throw new IllegalStateException("Stopping while the database is away", e);
        }
        metrics.counter("onestop.intake.retries").increment();
        pause(pause);
        pause = passes ? Math.min(pause * 2, LONGEST_PAUSE.toMillis()) : pause;
      }
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void inTransaction(List<Letter> letters, Handlers handlers) {
    int fresh =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              KNOWN_IN_BATCH.set(new LinkedHashSet<>());
              try {
                return handle(letters, handlers);
              } finally {
                KNOWN_IN_BATCH.remove();
              }
            });
    count("onestop.intake.handled", handlers, fresh);
    count("onestop.intake.seen", handlers, letters.size());
    count(
        "onestop.intake.unknown", handlers, letters.stream().filter(Letter::isUnknownType).count());
  }

  private int handle(List<Letter> letters, Handlers handlers) {
    List<Letter> readable =
        letters.stream().filter(letter -> letter.isReadable() && !letter.isUnknownType()).toList();
    Set<Identity> fresh =
        inbox.note(handlers.channel(), readable.stream().map(Letter::identity).toList());
    letters.stream()
        .filter(letter -> !letter.isReadable())
        .forEach(letter -> bury(letter, handlers, letter.faults()));
    int handled = fresh.size();
    if (handled > 0) {
      List<Identity> closed = List.copyOf(fresh);
      deadLetters.close(
          handlers.channel(),
          closed.stream().map(Identity::source).toList(),
          closed.stream().map(Identity::id).toList());
      handlers.readAhead(
          readable.stream()
              .filter(letter -> fresh.contains(letter.identity()))
              .map(Letter::data)
              .toList());
      for (Letter letter : readable) {
        if (fresh.remove(letter.identity())) {
          handle(letter, handlers);
        }
      }
      releaseAll();
    }
    return handled;
  }

  private void handle(Letter letter, Handlers handlers) {
    if (!call(letter, handlers).isDone()) {
      // What it waits for may have become known at this very moment: look again, alone.
      early.lockToKeep();
      Handling second = call(letter, handlers);
      if (!second.isDone()) {
        early.keep(handlers.channel(), letter, second.waitsFor());
        count("onestop.intake.early", handlers, 1);
      }
    }
  }

  private static Handling call(Letter letter, Handlers handlers) {
    Envelope envelope = letter.envelope();
    Span span =
        GlobalOpenTelemetry.getTracer("onestop.intake")
            .spanBuilder(envelope.type())
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(parent(letter.record().headers()))
            .setAttribute("messaging.destination.name", letter.record().topic())
            .setAttribute("cloudevents.event_id", envelope.id())
            .startSpan();
    Handling[] answer = new Handling[1];
    try (var _ = span.makeCurrent()) {
      Cause.during(
          new Cause(envelope.id(), envelope.correlationId()),
          () -> answer[0] = handlers.of(envelope.type()).handle().apply(letter.data(), envelope));
      return answer[0];
    } finally {
      span.end();
    }
  }

  private static Context parent(Headers headers) {
    return GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .extract(Context.root(), headers, HEADERS);
  }

  private void releaseAll() {
    Set<String> keys = KNOWN_IN_BATCH.get();
    while (!keys.isEmpty()) {
      List<String> now = List.copyOf(keys);
      keys.clear();
      release(now);
    }
  }

  private void release(List<String> keys) {
    for (Waiting waiting : early.release(keys)) {
      Handlers handlers = channels.get(waiting.channel());
      Letter letter = reader.read(waiting.record().restored(), handlers);
      try {
        handle(letter, handlers);
      } catch (Refusal | Problem e) {
        // Refused before it changed anything: it must not take the others with it.
        bury(letter, handlers, reasons(e));
      }
    }
  }

  private void bury(Letter letter, Handlers handlers, List<Fault> reasons) {
    Envelope envelope = letter.envelope();
    var event =
        envelope == null
            ? new DeadLetters.Event(null, null, null)
            : new DeadLetters.Event(envelope.source(), envelope.id(), envelope.type());
    deadLetters.keep(handlers.channel(), event, letter.record(), reasons);
    count("onestop.intake.dead", handlers, 1);
  }

  private static List<Fault> reasons(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return List.of(new Fault("", refusal.code(), refusal.params(), false));
      }
      if (cause instanceof Problem problem) {
        return problem.faults().isEmpty()
            ? List.of(new Fault("", problem.code(), Map.of(), false))
            : problem.faults();
      }
    }
    return List.of(
        new Fault(
            "",
            "HANDLING_FAILED",
            Map.of("failure", Failures.root(failure).getClass().getName()),
            false));
  }

  private void count(String name, Handlers handlers, long number) {
    metrics.counter(name, "channel", handlers.channel()).increment((double) number);
  }

  private static final TextMapGetter<Headers> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
          List<String> names = new ArrayList<>();
          headers.forEach(header -> names.add(header.key()));
          return names;
        }

        @Override
        public String get(Headers headers, String name) {
          var header = headers == null ? null : headers.lastHeader(name);
          return header == null || header.value() == null
              ? null
              : new String(header.value(), StandardCharsets.UTF_8);
        }
      };
}
