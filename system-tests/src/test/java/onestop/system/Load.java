package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import onestop.local.Api;
import onestop.local.Await;
import onestop.local.Part;
import onestop.local.event.EventSender;
import onestop.local.world.PensionAgency;
import onestop.local.world.Permit;
import onestop.local.world.PermitSystem;

/**
 * Hires people one after another until it is ended: a permit, a submission by the employer at
 * whichever process of the service answers, and a pension, so that every service has work.
 */
final class Load implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Running running;
  private final LocalDate today;
  private final Api api;
  private final EventSender sender;
  private final List<Permit> hired = new CopyOnWriteArrayList<>();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final List<Thread> lives = new CopyOnWriteArrayList<>();
  private final Thread hiring;
  private volatile boolean ended;

  Load(Running running, LocalDate today) {
    this.running = running;
    this.today = today;
    this.api = running.system().apiOfEveryProcess(PATIENCE);
    this.sender = new EventSender(running.system().bootstrap());
    this.hiring = Thread.ofVirtual().start(this::hire);
  }

  List<Permit> hired() {
    return hired;
  }

  /** Waits until some more have been hired. */
  void goesOn() {
    int now = hired.size();
    Running.until(() -> assertTrue(hired.size() > now + 2));
  }

  /** Hires nobody any more, and waits until all are registered. */
  void end() throws InterruptedException {
    ended = true;
    hiring.join();
    for (var life : lives) {
      life.join();
    }
    assertEquals(List.of(), faults);
  }

  private void hire() {
    while (!ended) {
      var permit = Hires.of("DEU", "POSTED", today);
      hired.add(permit);
      lives.add(Thread.ofVirtual().start(() -> live(permit)));
      Await.pause(BETWEEN);
    }
  }

  private void live(Permit permit) {
    try {
      new PermitSystem(sender).issued(permit);
      // A call that was not answered may have worked: the registration says.
      Running.until(() -> {
        JsonNode found = registration(permit);
        if (found.path("status").asText().equals("CLOCK_RUNNING")) {
          found = submit(permit, found);
        }
        assertEquals("REGISTERED", found.path("status").asText());
      });
      new PensionAgency(sender)
          .awarded(Hires.number(permit), "4350.00", YearMonth.from(today), today);
    } catch (RuntimeException | AssertionError fault) {
      faults.add(fault);
    }
  }

  private JsonNode registration(Permit permit) {
    String path = "/api/registrations?permitNumber=" + permit.permitNumber();
    return api.get(process(), path, running.officer()).path("items").path(0);
  }

  private JsonNode submit(Permit permit, JsonNode registration) {
    String path = "/api/registrations/" + registration.path("id").asText() + "/submission";
    return api.post(process(), path, running.employer(permit), Hires.submission(permit));
  }

  private static Part process() {
    return ThreadLocalRandom.current().nextBoolean()
        ? Part.REGISTRATION
        : Part.REGISTRATION.replica();
  }

  @Override
  public void close() {
    ended = true;
    sender.close();
  }
}
