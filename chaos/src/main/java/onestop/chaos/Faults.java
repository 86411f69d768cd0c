package onestop.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import onestop.local.Await;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.Part;

/**
 * Breaks the system and mends it, again and again, in an order that the seed decides; every kind
 * comes before any comes twice.
 */
final class Faults {

  /**
   * What services are told about the broker: whoever is silent for so long loses its partitions.
   */
  static final Duration SESSION = Duration.ofSeconds(8);

  private static final Duration PAUSE = SESSION.plusSeconds(3);

  /** What is done to the system. */
  enum Kind {
    /** A service ends at once, as by kill -9, and is started again. */
    KILL,
    /** Two services end at once. */
    KILL_TWO,
    /** A second process of a service joins, and the first ends a little later. */
    REPLICA,
    /** A second process, killed while both work. */
    KILL_REPLICA,
    /** The broker ends and comes back. */
    BROKER,
    /** PostgreSQL crashes and comes back. */
    DATABASE,
    /** A service stands still for longer than the broker waits for it. */
    PAUSE
  }

  private final LocalSystem system;
  private final Random random;
  private final Consumer<String> say;
  private final AtomicInteger injected = new AtomicInteger();
  private final List<Kind> turn = new ArrayList<>();

  Faults(LocalSystem system, Random random, Consumer<String> say) {
    this.system = system;
    this.random = random;
    this.say = say;
  }

  /** Goes on until the time is up and every kind has been there. */
  void run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    int kinds = Kind.values().length;
    for (int done = 0; done < kinds || System.nanoTime() - end < 0; done++) {
      Await.pause(Duration.ofMillis(500 + random.nextInt(2_000)));
      if (turn.isEmpty()) {
        turn.addAll(List.of(Kind.values()));
        Collections.shuffle(turn, random);
      }
      var service = Part.services().get(random.nextInt(Part.services().size()));
      try {
        inject(turn.removeLast(), service);
      } catch (LocalFault fault) {
        // Nobody else would bring it back: it is told, and mended with the next fault.
        say.accept("not mended: " + fault.getMessage());
      }
    }
  }

  private void inject(Kind kind, Part service) {
    injected.incrementAndGet();
    say.accept("fault %2d: %s %s".formatted(injected.get(), kind, subject(kind, service)));
    switch (kind) {
      case KILL -> crash(service);
      case KILL_TWO -> {
        var services = Part.services();
        var other = services.get((services.indexOf(service) + 1) % services.size());
        system.kill9(service);
        system.kill9(other);
        injected.incrementAndGet();
        mend();
      }
      case REPLICA -> {
        start(service.replica());
        crash(service);
      }
      case KILL_REPLICA -> {
        start(service.replica());
        system.kill9(service.replica());
        mend();
      }
      case BROKER -> {
        if (random.nextBoolean()) {
          system.kill9(Part.KAFKA);
        } else {
          system.stop(Part.KAFKA);
        }
        Await.pause(Duration.ofMillis(2_000 + random.nextInt(4_000)));
        mend();
      }
      case DATABASE -> {
        system.kill9(Part.POSTGRES);
        Await.pause(Duration.ofMillis(1_000 + random.nextInt(3_000)));
        mend();
      }
      case PAUSE -> {
        // Its partitions go to the second process, which works while the first stands still.
        start(service.replica());
        system.pause(service);
        Await.pause(PAUSE);
        system.resume(service);
      }
    }
  }

  private static String subject(Kind kind, Part service) {
    return kind == Kind.BROKER || kind == Kind.DATABASE ? "" : service.label();
  }

  private void crash(Part service) {
    system.kill9(service);
    Await.pause(Duration.ofMillis(random.nextInt(1_500)));
    mend();
  }

  private void start(Part part) {
    if (!system.runs(part)) {
      system.start(part);
    }
  }

  /** Starts whatever of the system does not run; second processes stay away. */
  void mend() {
    for (var part : Part.values()) {
      if (!part.isReplica() && !system.runs(part)) {
        system.start(part);
      }
    }
  }

  int injected() {
    return injected.get();
  }
}
