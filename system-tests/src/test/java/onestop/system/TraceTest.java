package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onestop.local.Part;
import onestop.local.event.Trace;
import onestop.local.world.Permit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One permit as whoever watches the services sees it: a trace from the permit to the card. */
@Execution(ExecutionMode.SAME_THREAD)
class TraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @Test
  void onePermitIsOneTraceThroughAllServicesToTheCard() throws Exception {
    Running running = Running.shared();
    Permit permit = Hires.of("DEU", "POSTED", running.system().api().today(Part.REGISTRATION));
    Trace.answering(PARENT, () -> running.issue(List.of(permit)));
    String id = running.registration(permit, "CLOCK_RUNNING").path("id").asText();
    // The portal hands on the trace of the case it shows.
    submit(running, permit, id);
    Running.until(() -> {
      Set<String> seen = new TreeSet<>();
      running.collector().spans().stream()
          .filter(span -> span.trace().equals(TRACE))
          .forEach(span -> seen.add(span.service() + " " + span.name()));
      for (String needed :
          List.of(
              "registration-service work-permit-issued",
              "exemption-service registration-clock-started",
              "registration-service card-produced",
              "registration-service card-issued",
              "settlement-service registration-completed",
              "verification-service registration-completed")) {
        assertTrue(seen.contains(needed), () -> needed + " is not in " + seen);
      }
    });
    String passport = permit.person().document().number();
    for (var span : running.collector().spans()) {
      assertFalse(span.text().contains(passport), () -> "a passport number in " + span.name());
    }
  }

  private static void submit(Running running, Permit permit, String id)
      throws IOException, InterruptedException {
    String path = "/api/registrations/" + id + "/submission";
    String body = new JsonMapper().writeValueAsString(Hires.submission(permit));
    var call =
        HttpRequest.newBuilder(URI.create(running.system().url(Part.REGISTRATION) + path))
            .header("Authorization", "Bearer " + running.employer(permit))
            .header("Content-Type", "application/json")
            .header("traceparent", PARENT)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(call, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
    }
  }
}
