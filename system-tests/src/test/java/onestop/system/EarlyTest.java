package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import onestop.local.ApiFault;
import onestop.local.Part;
import onestop.local.event.EventReader;
import onestop.local.event.EventSender;
import onestop.local.world.LevyAuthority;
import onestop.local.world.Permit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The services in an order that nobody would choose: what comes before that to which it belongs is
 * kept, and two who decide at once decide once.
 */
@Execution(ExecutionMode.SAME_THREAD)
class EarlyTest {

  private static final String WAGE = "20000.00";
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.shared();
  }

  @Test
  void contributionsBeforeTheRegistrationAnExemptionBeforeTheAccountAndTwoApprovalsPayOnce()
      throws IOException {
    var api = running.system().api();
    LocalDate today = api.today(Part.REGISTRATION);
    Permit permit = Hires.of("KOR", "LOCAL_HIRE", today);
    String number = Hires.number(permit);

    // Nobody is there when the levy and the permit system speak.
    running.kill(Part.services());
    try (var sender = new EventSender(running.system().bootstrap())) {
      var levy = new LevyAuthority(sender);
      for (int month = 1; month <= 2; month++) {
        levy.collected(
            number,
            permit.employer().creditCode(),
            YearMonth.of(today.getYear(), month),
            WAGE,
            today,
            lines());
      }
    }
    running.issue(List.of(permit));
    // Settlement last of all: the registration and the exemption are told before it listens.
    running.start(List.of(Part.VERIFICATION, Part.EXEMPTION, Part.REGISTRATION));
    JsonNode registration = running.registration(permit, "CLOCK_RUNNING");
    String person = registration.path("person").path("id").asText();
    handIn(permit, person);
    var submitted =
        api.post(
            Part.REGISTRATION,
            "/api/registrations/" + registration.path("id").asText() + "/submission",
            running.employer(permit),
            Hires.exemptSubmission(permit));
    assertEquals("REGISTERED", submitted.path("status").asText(), submitted::toString);
    running.system().start(Part.SETTLEMENT);
    Running.until(() -> {
      var account = running.get(Part.SETTLEMENT, "/api/accounts/" + number);
      assertEquals("OPEN", account.path("status").asText());
      assertEquals(2, account.path("paidMonths").asInt());
      assertEquals("3200.00", account.path("balance").asText());
    });

    api.post(
        Part.REGISTRATION,
        "/api/registrations/" + registration.path("id").asText() + "/employment-end",
        running.employer(permit),
        Map.of("endedOn", today.toString(), "reason", "The contract ends"));
    Running.until(() ->
        assertEquals(
            today.toString(),
            running
                .get(Part.SETTLEMENT, "/api/accounts/" + number)
                .path("employmentEndedOn")
                .asText()));
    String settlement = settlement(permit, number, today);
    assertEquals(1, atOnce(settlement + "/review", "officer"));
    assertEquals(1, atOnce(settlement + "/approval", "reviewer"));
    Running.until(() ->
        assertEquals("PAID", running.get(Part.SETTLEMENT, settlement).path("status").asText()));
    running.factsWhenQuiet();
    assertEquals(1, told(person, "payment-ordered"));
    assertEquals(1, told(person, "settlement-paid"));
    assertEquals(1, told(person, "account-closed"));
    assertEquals(1, told(person, "exemption-granted"));
  }

  /** How many of five who do it at the same moment are told that they have done it. */
  private static long atOnce(String path, String role) {
    var tries = new ArrayList<CompletableFuture<Boolean>>();
    for (int i = 1; i <= 5; i++) {
      var token = running.system().token(role, Map.of("sub", role + "-" + i));
      tries.add(
          CompletableFuture.supplyAsync(() -> {
            try {
              running.system().api().post(Part.SETTLEMENT, path, token, Map.of());
              return true;
            } catch (ApiFault fault) {
              assertEquals(409, fault.status(), fault::getMessage);
              return false;
            }
          }));
    }
    return tries.stream().map(CompletableFuture::join).filter(done -> done).count();
  }

  private static long told(String person, String type) {
    return running.events("settlements").stream()
            .filter(record -> person.equals(record.key()))
            .filter(record -> type.equals(EventReader.header(record, "ce_type")))
            .count()
        + running.events("exemptions").stream()
            .filter(record -> person.equals(record.key()))
            .filter(record -> type.equals(EventReader.header(record, "ce_type")))
            .count();
  }

  private static void handIn(Permit permit, String person) {
    var body =
        Map.of(
            "personId",
            person,
            "country",
            "KOR",
            "certificateNumber",
            "KR-EARLY",
            "category",
            "LOCAL_HIRE",
            "from",
            permit.validFrom().toString(),
            "until",
            permit.validFrom().plusMonths(12).toString(),
            "employerCreditCode",
            permit.employer().creditCode());
    Running.until(() -> {
      var answer =
          running
              .system()
              .api()
              .create(Part.EXEMPTION, "/api/certificates", running.employer(permit), "early", body);
      assertEquals("ACTIVE", answer.path("status").asText(), answer::toString);
    });
  }

  private static String settlement(Permit permit, String number, LocalDate today) {
    String signed = today.toString();
    String self = running.system().token("person", Map.of("socialSecurityNumber", number));
    var answer =
        running
            .system()
            .api()
            .post(
                Part.SETTLEMENT,
                "/api/settlements",
                self,
                Map.of(
                    "socialSecurityNumber",
                    number,
                    "kind",
                    "DEPARTURE",
                    "choice",
                    "WITHDRAW",
                    "leavingOn",
                    today.plusDays(10).toString(),
                    "documents",
                    List.of(
                        Map.of("kind", "BENEFITS_DECLARATION", "signedOn", signed),
                        Map.of("kind", "TERMINATION_APPLICATION", "signedOn", signed),
                        Map.of(
                            "kind",
                            "PASSPORT",
                            "number",
                            permit.person().document().number(),
                            "originalSeen",
                            true),
                        Map.of(
                            "kind", "BANK_CARD",
                            "number", "6217000012345678909",
                            "originalSeen", true)),
                    "bankAccount",
                    Map.of(
                        "holderName",
                        permit.person().surname() + " " + permit.person().givenNames(),
                        "bank",
                        "Bank of Shenzhen Bay",
                        "number",
                        "6217000012345678909",
                        "kind",
                        "OTHER")));
    String path = "/api/settlements/" + answer.path("id").asText();
    var confirmed =
        running
            .system()
            .api()
            .post(Part.SETTLEMENT, path + "/notice-confirmation", self, Map.of("signedOn", signed));
    assertEquals("IN_REVIEW", confirmed.path("status").asText(), confirmed::toString);
    return path;
  }

  private static JsonNode lines() throws IOException {
    return new JsonMapper()
        .readTree(
            """
            [{"insurance":"PENSION","payer":"EMPLOYER","amount":"3200.00"},
             {"insurance":"PENSION","payer":"EMPLOYEE","amount":"1600.00"}]
            """);
  }
}
