package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import onestop.local.Part;
import onestop.local.world.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lives played through all services, over HTTP and Kafka only. */
class WholeLifeTest {

  private static final Set<Part> SERVICES =
      EnumSet.of(Part.REGISTRATION, Part.EXEMPTION, Part.SETTLEMENT, Part.VERIFICATION);

  private static final List<String> POISONED =
      List.of(
          "work-permits",
          "residence-permits",
          "card-bureau",
          "contributions",
          "pensions",
          "payments",
          "registrations",
          "exemptions");

  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.start(SERVICES);
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  void livesGoOnOverPoisonAndRestartsAndNothingIsDoneTwice() {
    POISONED.forEach(running::sendPoison);
    List<String> first = play();
    assertTrue(first.size() > 5, () -> "The story: " + first);
    // Another life after every service was killed where it stood; those before it stay as they are.
    SERVICES.forEach(service -> running.system().kill9(service));
    POISONED.forEach(running::sendPoison);
    List<Part> reverse = new ArrayList<>(SERVICES);
    reverse.reversed().forEach(service -> running.system().start(service));
    List<String> second = play();
    assertEquals(
        first.stream().filter(line -> line.contains("[")).count(),
        second.stream().filter(line -> line.contains("[")).count());
    // Everything from outside once more: nothing new is said.
    var before = running.factsWhenQuiet();
    assertTrue(running.sendAllAgain() > 20);
    assertEquals(before, running.factsWhenQuiet());
    // Every service kept what nobody can read, and nothing else.
    for (Part service : SERVICES) {
      JsonNode letters = running.get(service, "/api/dead-letters?limit=200").path("items");
      for (JsonNode letter : letters) {
        assertEquals(
            "NOT_JSON", letter.path("reasons").path(0).path("code").asText(), letter::toString);
      }
      assertTrue(!letters.isEmpty(), service + " has no dead letter");
    }
  }

  private static List<String> play() {
    List<String> story = new ArrayList<>();
    new Stage(running.system(), story::add).play();
    return story;
  }
}
