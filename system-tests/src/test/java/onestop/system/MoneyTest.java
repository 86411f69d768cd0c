package onestop.system;

import static onestop.local.Part.EXEMPTION;
import static onestop.local.Part.REGISTRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.local.Part;
import onestop.system.Settling.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Money through the packaged services: refunds, payments that come back, deaths and returns. */
@ResourceLock("Settling")
class MoneyTest {

  private static final String PERMIT = "440300202506100047";

  private static Settling settling;

  @BeforeAll
  static void start() throws IOException {
    settling = Settling.shared();
  }

  @Test
  void aCertificateOnTheLastDayBringsBackWhatWasPaidAndItsRevocationTakesItAgain() {
    settling.today("2025-06-20");
    JsonNode person = registeredByPermit();
    String number = person.path("socialSecurityNumber").asText();
    settling.collected(number, Settling.EMPLOYER, "2025-06", "2025-08", "2203.92");
    Running.until(() -> assertEquals(3, paidMonths(number)));
    settling.today("2025-09-10");
    JsonNode certificate =
        settling
            .system()
            .api()
            .post(
                EXEMPTION,
                "/api/certificates",
                settling.token("officer"),
                Map.of(
                    "personId", person.path("id").asText(),
                    "country", "KOR",
                    "certificateNumber", "KR-2025-0047",
                    "category", "LOCAL_HIRE",
                    "from", "2025-06-10",
                    "until", "2026-06-09",
                    "employerCreditCode", Settling.EMPLOYER));
    assertEquals("ACTIVE", certificate.path("status").asText(), certificate::toString);
    assertTrue(certificate.path("refund").asBoolean(), certificate::toString);
    String refunds = "/api/refunds?personId=" + person.path("id").asText();
    Running.until(() -> {
      JsonNode refund = settling.get(refunds).path("items").path(0);
      assertEquals("13223.52", refund.path("employerAmount").asText());
      assertEquals("6611.76", refund.path("employeeAmount").asText());
      assertEquals("19835.28", refund.path("total").asText());
      assertEquals(3, refund.path("months").size());
    });
    assertEquals(0, paidMonths(number));
    // What comes in later for an exempt month goes back too.
    settling.collected(number, Settling.EMPLOYER, "2025-09", "2025-09", "2203.92");
    Running.until(() -> assertEquals(2, settling.get(refunds).path("items").size()));
    assertEquals(0, paidMonths(number));
    settling
        .system()
        .api()
        .post(
            EXEMPTION,
            "/api/certificates/" + certificate.path("id").asText() + "/revocation",
            settling.token("officer"),
            Map.of("reason", "Issued to another person"));
    Running.until(() -> assertEquals(4, paidMonths(number)));
    settling
        .get(refunds)
        .path("items")
        .forEach(refund -> assertEquals("REVERSED", refund.path("status").asText()));
  }

  private static int paidMonths(String number) {
    return settling.get("/api/accounts/" + number).path("paidMonths").asInt();
  }

  /** A Korean hire from permit to number. */
  private static JsonNode registeredByPermit() {
    var passport =
        Map.of(
            "type", "PASSPORT",
            "number", "M47110047",
            "issuingState", "KOR",
            "validUntil", "2030-01-01");
    settling.send(
        "work-permits",
        PERMIT,
        "work-permit-issued",
        Map.of(
            "permitNumber",
            PERMIT,
            "category",
            "B",
            "issuedAt",
            "2025-06-10T09:30:00+08:00",
            "validFrom",
            "2025-06-10",
            "validUntil",
            "2027-06-09",
            "person",
            Map.of(
                "surname", "KIM",
                "givenNames", "MIN JUN",
                "nationality", "KOR",
                "dateOfBirth", "1985-04-12",
                "sex", "M",
                "document", passport),
            "employer",
            Map.of("creditCode", Settling.EMPLOYER, "name", "Nanshan Robotics"),
            "employment",
            Map.of("kind", "LOCAL_HIRE", "startsOn", "2025-06-10")));
    String found = "/api/registrations?permitNumber=" + PERMIT;
    Running.until(() -> assertEquals(1, registration(found).path("items").size()));
    String id = registration(found).path("items").path(0).path("id").asText();
    settling
        .system()
        .api()
        .post(
            REGISTRATION,
            "/api/registrations/" + id + "/submission",
            settling.token("officer"),
            Map.of(
                "channel",
                "ONE_STOP",
                "declaredMonthlyWage",
                "30000.00",
                "claimsExemption",
                true,
                "documents",
                List.of(
                    Map.of(
                        "kind", "PASSPORT",
                        "number", "M47110047",
                        "issuingState", "KOR",
                        "validUntil", "2030-01-01",
                        "holder", "KIM MIN JUN"),
                    Map.of(
                        "kind", "RESIDENCE_PERMIT",
                        "number", "RP47110047",
                        "validUntil", "2027-06-09",
                        "holder", "KIM MIN JUN"),
                    Map.of(
                        "kind", "LABOUR_CONTRACT",
                        "holder", "KIM MIN JUN",
                        "startsOn", "2025-06-10",
                        "endsOn", "2027-06-09",
                        "signedOn", "2025-06-09"))));
    Running.until(() ->
        assertEquals(
            "REGISTERED", registration("/api/registrations/" + id).path("status").asText()));
    JsonNode person = registration("/api/registrations/" + id).path("person");
    String number = person.path("socialSecurityNumber").asText();
    Running.until(() ->
        assertEquals("OPEN", settling.get("/api/accounts/" + number).path("status").asText()));
    return person;
  }

  private static JsonNode registration(String path) {
    return settling.system().api().get(REGISTRATION, path, settling.token("officer"));
  }

  @Test
  void aPaymentThatCameBackIsPaidOnceToTheCorrectedAccount() {
    settling.today("2026-03-10");
    Person person = leaver();
    String id = settling.reviewed(person, "2026-03-10");
    settling.post("/api/settlements/" + id + "/approval", "reviewer", Map.of());
    String first = payment(id, 0);
    settling.returned(first, "ACCOUNT_CLOSED");
    awaitStatus(id, "PAYMENT_RETURNED");
    settling.system().kill9(Part.SETTLEMENT);
    settling.system().start(Part.SETTLEMENT);
    settling.post(
        "/api/settlements/" + id + "/payment-retry",
        "officer",
        Map.of("bankAccount", Settling.bankAccount("SCHMIDT ANNA")));
    settling.returned(first, "ACCOUNT_CLOSED");
    settling.executed(payment(id, 1), "2026-03-20");
    awaitStatus(id, "PAID");
    Running.until(() -> assertEquals(2, settling.said("payment-ordered", person).size()));
    Running.until(() -> assertEquals(1, settling.said("settlement-paid", person).size()));
    assertEquals("CLOSED", settling.account(person).path("status").asText());
  }

  @Test
  void threeHeirsInheritAndEachIsPaidOnce() {
    settling.today("2025-02-10");
    Person person = settling.registered("2024-01");
    settling.collected(person.number(), Settling.EMPLOYER, "2024-01", "2024-12", "1600.00");
    Running.until(() -> assertEquals(12, settling.account(person).path("paidMonths").asInt()));
    String id =
        settling
            .post(
                "/api/settlements",
                "officer",
                Map.of(
                    "socialSecurityNumber",
                    person.number(),
                    "kind",
                    "DEATH",
                    "diedOn",
                    "2025-01-20",
                    "documents",
                    List.of(Map.of("kind", "DEATH_CERTIFICATE"), Map.of("kind", "HEIRSHIP_PROOF")),
                    "heirs",
                    List.of(
                        heir("Otto Schmidt", "1/2"),
                        heir("Eva Schmidt", "1/3"),
                        heir("Kim Minjun", "1/6"))))
            .path("id")
            .asText();
    settling.post("/api/settlements/" + id + "/review", "officer", Map.of());
    // 19496.82: 9748.41, 6498.94, 3249.47; two and three months of 5135.75 to the first.
    JsonNode approved = settling.post("/api/settlements/" + id + "/approval", "reviewer", Map.of());
    assertEquals("10271.50", approved.path("grants").path("funeral").asText());
    assertEquals("15407.25", approved.path("grants").path("lumpSum").asText());
    assertEquals(
        List.of("35427.16", "6498.94", "3249.47"),
        approved.path("heirs").findValuesAsText("amount"));
    for (int heir = 0; heir < 3; heir++) {
      settling.executed(payment(id, heir), "2025-02-12");
    }
    awaitStatus(id, "PAID");
    assertEquals("CLOSED", settling.account(person).path("status").asText());
    Running.until(() -> assertEquals(1, settling.said("settlement-paid", person).size()));
    assertEquals(3, settling.said("payment-ordered", person).size());
  }

  private static Map<String, Object> heir(String name, String share) {
    return Map.of(
        "name",
        name,
        "relation",
        "CHILD",
        "share",
        share,
        "bankAccount",
        Settling.bankAccount(name));
  }

  @Test
  void whoeverReturnsFindsTheKeptAccountWithItsMonths() {
    settling.today("2026-03-10");
    Person person = leaver();
    JsonNode kept =
        settling.post(
            "/api/settlements",
            "officer",
            Map.of(
                "socialSecurityNumber", person.number(), "kind", "DEPARTURE", "choice", "RETAIN"));
    assertEquals("RETAINED", kept.path("status").asText());
    assertEquals("RETAINED", settling.account(person).path("status").asText());
    UUID again = UUID.randomUUID();
    settling.registered(person, again, "2027-01", 4);
    settling.collected(person.number(), Settling.EMPLOYER, "2027-01", "2027-01", "2203.92");
    Running.until(() -> {
      assertEquals("OPEN", settling.account(person).path("status").asText());
      assertEquals(7, settling.account(person).path("paidMonths").asInt());
    });
    Running.until(() -> assertEquals(1, settling.said("account-reopened", person).size()));
    assertEquals(1, settling.said("account-opened", person).size());
  }

  private static Person leaver() {
    Person person = settling.registered("2025-09");
    settling.collected(person.number(), Settling.EMPLOYER, "2025-09", "2026-02", "2203.92");
    settling.employmentEnded(person, person.registrationId(), "2026-02-28", 6);
    Running.until(() -> {
      assertEquals(6, settling.account(person).path("paidMonths").asInt());
      assertTrue(settling.account(person).hasNonNull("employmentEndedOn"));
    });
    return person;
  }

  private static String payment(String settlement, int index) {
    return settling
        .get("/api/settlements/" + settlement)
        .path("payments")
        .path(index)
        .path("id")
        .asText();
  }

  private static void awaitStatus(String settlement, String status) {
    Running.until(() ->
        assertEquals(
            status, settling.get("/api/settlements/" + settlement).path("status").asText()));
  }
}
