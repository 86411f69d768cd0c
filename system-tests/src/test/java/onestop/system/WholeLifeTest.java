package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import onestop.local.Part;
import onestop.local.world.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lives played through all services, over HTTP and Kafka only. */
@Execution(ExecutionMode.SAME_THREAD)
class WholeLifeTest {

  private static final List<Part> SERVICES = Part.services();
  private static final JsonMapper JSON = new JsonMapper();

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

  // What the virtual machine itself says at its start is no line of ours.
  private static final Pattern OF_THE_MACHINE = Pattern.compile("WARNING: |Picked up ");

  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.shared();
  }

  @Test
  void livesGoOnOverPoisonAndRestartsAndNothingIsDoneTwiceNorLogged() throws IOException {
    POISONED.forEach(running::sendPoison);
    List<String> first = play();
    assertTrue(first.size() > 5, () -> "The story: " + first);
    // Another life after every service was killed where it stood; those before it stay as they are.
    running.kill(SERVICES);
    POISONED.forEach(running::sendPoison);
    running.start(SERVICES);
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
        // Permits are poisoned in other ways too, by PermitPathTest, which looks at its own.
        if (!letter.path("consumer").asText().equals("work-permits")) {
          assertEquals(
              "NOT_JSON", letter.path("reasons").path(0).path("code").asText(), letter::toString);
        }
      }
      assertTrue(!letters.isEmpty(), service + " has no dead letter");
    }
    assertTheLogsTellNothingPersonal();
  }

  /** Nor do they hold a line that is not JSON: that is what a cluster's collector reads. */
  private static void assertTheLogsTellNothingPersonal() throws IOException {
    Set<String> personal = personal();
    assertTrue(personal.size() > 20, personal::toString);
    for (Part service : SERVICES) {
      List<String> lines =
          Files.readAllLines(running.system().settings().folders().log(service)).stream()
              .filter(line -> !line.isBlank() && !OF_THE_MACHINE.matcher(line).lookingAt())
              .toList();
      assertFalse(lines.isEmpty(), service::label);
      for (String line : lines) {
        assertTrue(JSON.readTree(line).has("level"), line);
        for (String one : personal) {
          assertFalse(names(line, one), () -> service + " logs " + one + ": " + line);
        }
      }
    }
  }

  /** Document numbers, social security numbers and given names of all who were ever told of. */
  private static Set<String> personal() throws IOException {
    Set<String> personal = new TreeSet<>();
    for (String topic : List.of("work-permits", "registrations", "contributions", "pensions")) {
      for (var record : running.read(topic)) {
        JsonNode data = json(record.value());
        data.findValuesAsText("socialSecurityNumber").forEach(personal::add);
        data.findValuesAsText("givenNames").forEach(personal::add);
        data.findParents("issuingState")
            .forEach(document -> document.findValuesAsText("number").forEach(personal::add));
      }
    }
    return personal;
  }

  private static JsonNode json(byte[] value) throws IOException {
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException _) {
      // Poison.
      return JSON.missingNode();
    }
  }

  private static boolean names(String line, String one) {
    return line.contains(one)
        && Pattern.compile("\\b" + Pattern.quote(one) + "\\b").matcher(line).find();
  }

  private static List<String> play() {
    List<String> story = new ArrayList<>();
    new Stage(running.system(), story::add).play();
    return story;
  }
}
