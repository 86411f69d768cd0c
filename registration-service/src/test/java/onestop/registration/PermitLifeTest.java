package onestop.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a registration when its permit changes, moves, runs longer or ends (R3.8). */
@QuarkusTest
@QuarkusTestResource(World.class)
@Tag("R3.8")
class PermitLifeTest {

  private static String changed(int n, LocalDate day, String parts) {
    return "{\"permitNumber\":\"P%d\",\"changedAt\":\"%sT10:00:00+08:00\",%s}"
        .formatted(n, day, parts);
  }

  private static String employer(String creditCode) {
    return "\"employer\":{\"creditCode\":\"%s\",\"name\":\"Another Employer Ltd.\"}"
        .formatted(creditCode);
  }

  private static String person(String surname, String passport) {
    return """
    "person":{"surname":"%s","givenNames":"ANNA","nationality":"DEU","dateOfBirth":"1988-04-12","sex":"F",
      "document":{"type":"PASSPORT","number":"%s","issuingState":"DEU","validUntil":"2036-10-31"}}
    """
        .formatted(surname, passport);
  }

  private static void say(int n, String type, String data) {
    Desk.workPermit("P" + n, type, data);
  }

  @Test
  void aChangeBeforeRegistrationRenewsTheDataAndKeepsTheClock() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(5);
    String id = Desk.issued(n, issued);
    String due = Desk.registration(id).extract().path("clock.dueOn");
    say(
        n,
        "work-permit-changed",
        changed(
            n,
            issued.plusDays(2),
            person("LIFE" + n, "NEW" + n)
                + ",\"employment\":{\"kind\":\"POSTED\",\"startsOn\":\""
                + issued.plusDays(3)
                + "\",\"position\":\"Engineer\"}"));
    Await.until(() ->
        Desk.registration(id)
            .body("person.document.number", equalTo("NEW" + n))
            .body("employment.kind", equalTo("POSTED"))
            .body("employment.position", equalTo("Engineer"))
            .body("clock.startedOn", equalTo(issued.toString()))
            .body("clock.dueOn", equalTo(due))
            .body("status", equalTo("CLOCK_RUNNING")));
    String person = Desk.registration(id).extract().path("person.id");
    Desk.officer()
        .get("/api/people/" + person)
        .then()
        .body("documents.number", contains("L" + n, "NEW" + n));
    try (var broker = new Broker()) {
      Await.until(() -> {
        var said =
            broker.read("registrations", "registration-clock-changed", data -> data.contains(id));
        assertEquals(1, said.size());
        Contracts.assertValid("registration-clock-changed", said.getFirst().value());
      });
    }
  }

  @Test
  void anotherEmployerCancelsTheOpenCaseAndStartsThirtyDaysOfItsOwn() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(20);
    String first = Desk.issued(n, issued);
    LocalDate moved = issued.plusDays(15);
    say(n, "work-permit-changed", changed(n, moved, employer(Sample.OTHER_EMPLOYER)));
    Desk.awaitStatus(first, "CANCELLED");
    Desk.registration(first).body("reason", equalTo("EMPLOYER_CHANGED"));
    Await.until(() ->
        Desk.ofPermit("P" + n)
            .body("items.findAll{it.status=='CLOCK_RUNNING'}.size()", equalTo(1))
            .body(
                "items.find{it.status=='CLOCK_RUNNING'}.employer.creditCode",
                equalTo(Sample.OTHER_EMPLOYER))
            .body(
                "items.find{it.status=='CLOCK_RUNNING'}.clock.startedOn",
                equalTo(moved.toString())));
    Desk.employer(Sample.OTHER_EMPLOYER)
        .get("/api/registrations?permitNumber=P" + n)
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void anotherEmployerEndsARegisteredEmploymentOnTheDayOfTheChange() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(9);
    String first = Desk.issued(n, issued);
    Desk.submit(first, Desk.complete("L" + n)).body("status", equalTo("REGISTERED"));
    LocalDate moved = issued.plusDays(8);
    say(n, "work-permit-changed", changed(n, moved, employer(Sample.OTHER_EMPLOYER)));
    Desk.awaitStatus(first, "ENDED");
    Desk.registration(first).body("employment.endedOn", equalTo(moved.toString()));
    String second =
        Desk.ofPermit("P" + n).extract().path("items.find{it.status=='CLOCK_RUNNING'}.id");
    Desk.submit(second, Desk.complete("L" + n))
        .body("status", equalTo("REGISTERED"))
        .body("person.socialSecurityNumber", equalTo("DEU0L" + n));
  }

  @Test
  void changesToTwoEmployersInTheWrongOrderGiveWhatTheirOwnTimesSay() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(25);
    String first = Desk.issued(n, issued);
    Desk.submit(first, Desk.complete("L" + n)).body("status", equalTo("REGISTERED"));
    LocalDate toOther = issued.plusDays(5);
    LocalDate back = issued.plusDays(12);
    say(n, "work-permit-changed", changed(n, back, employer(Sample.THIRD_EMPLOYER)));
    Desk.awaitStatus(first, "ENDED");
    Desk.registration(first).body("employment.endedOn", equalTo(back.toString()));
    say(n, "work-permit-changed", changed(n, toOther, employer(Sample.OTHER_EMPLOYER)));
    Await.until(
        () -> Desk.registration(first).body("employment.endedOn", equalTo(toOther.toString())));
    Desk.ofPermit("P" + n)
        .body("items.size()", equalTo(3))
        .body(
            "items.find{it.employer.creditCode=='" + Sample.OTHER_EMPLOYER + "'}.status",
            equalTo("CANCELLED"))
        .body(
            "items.find{it.employer.creditCode=='" + Sample.OTHER_EMPLOYER + "'}.clock.startedOn",
            equalTo(toOther.toString()))
        .body(
            "items.find{it.employer.creditCode=='" + Sample.THIRD_EMPLOYER + "'}.clock.startedOn",
            equalTo(back.toString()));
    // The same facts again, under other ids: nothing moves.
    say(n, "work-permit-changed", changed(n, back, employer(Sample.THIRD_EMPLOYER)));
    say(n, "work-permit-changed", changed(n, toOther, employer(Sample.OTHER_EMPLOYER)));
    Desk.settled("P" + n);
    Desk.ofPermit("P" + n).body("items.size()", equalTo(3));
    Desk.registration(first).body("employment.endedOn", equalTo(toOther.toString()));
  }

  @Test
  void anOlderChangeToTheSameEmployerMovesTheBeginningOfItsDays() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(25);
    Desk.issued(n, issued);
    say(n, "work-permit-changed", changed(n, issued.plusDays(10), employer(Sample.OTHER_EMPLOYER)));
    Await.until(() -> Desk.ofPermit("P" + n).body("items.size()", equalTo(2)));
    say(n, "work-permit-changed", changed(n, issued.plusDays(4), employer(Sample.OTHER_EMPLOYER)));
    Await.until(() ->
        Desk.ofPermit("P" + n)
            .body("items.size()", equalTo(2))
            .body(
                "items.find{it.employer.creditCode=='"
                    + Sample.OTHER_EMPLOYER
                    + "'}.clock.startedOn",
                equalTo(issued.plusDays(4).toString())));
  }

  @Test
  void nothingOlderChangesWhatIsNewer() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(6);
    String id = Desk.issued(n, issued);
    say(n, "work-permit-changed", changed(n, issued.plusDays(4), person("NEWER" + n, "L" + n)));
    Await.until(() -> Desk.registration(id).body("person.surname", equalTo("NEWER" + n)));
    say(
        n,
        "work-permit-changed",
        changed(
            n,
            issued.plusDays(1),
            person("OLDER" + n, "L" + n)
                + ",\"employment\":{\"kind\":\"POSTED\",\"startsOn\":\"2026-01-01\"}"));
    Await.until(() -> Desk.registration(id).body("employment.kind", equalTo("POSTED")));
    Desk.registration(id).body("person.surname", equalTo("NEWER" + n));
  }

  @Test
  void aChangeAnExtensionAndACancellationThatComeBeforeTheirPermitWaitForIt() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(6);
    Desk.workPermit(
        "x1" + n,
        "work-permit-cancelled",
        "{\"permitNumber\":\"P%d\",\"cancelledOn\":\"%s\",\"reason\":\"left\"}"
            .formatted(n, issued.plusDays(5)));
    Desk.workPermit(
        "x2" + n,
        "work-permit-changed",
        changed(n, issued.plusDays(2), person("WAITED" + n, "L" + n)));
    Desk.workPermit(
        "x3" + n,
        "work-permit-extended",
        "{\"permitNumber\":\"P%d\",\"extendedAt\":\"%sT00:00:00+08:00\",\"validUntil\":\"2033-03-31\"}"
            .formatted(n, issued.plusDays(3)));
    say(
        n,
        "work-permit-issued",
        Sample.permit("P" + n, issued + "T12:00:00+08:00", "LIFE" + n, "L" + n, Sample.EMPLOYER));
    Await.until(() ->
        Desk.ofPermit("P" + n)
            .body("items.status", contains("CANCELLED"))
            .body("items.reason", contains("PERMIT_CANCELLED")));
  }

  @Test
  void anOlderExtensionDoesNotShortenANewerOne() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(6);
    String id = Desk.issued(n, issued);
    String extended =
        "{\"permitNumber\":\"P%d\",\"extendedAt\":\"%sT00:00:00+08:00\",\"validUntil\":\"%s\"}";
    say(n, "work-permit-extended", extended.formatted(n, issued.plusDays(4), "2033-03-31"));
    say(n, "work-permit-extended", extended.formatted(n, issued.plusDays(1), "2032-03-31"));
    Desk.settled("P" + n);
    Desk.registration(id).body("employmentDocument.validUntil", equalTo("2033-03-31"));
  }

  @Test
  void aCancelledPermitCancelsWhatIsOpenAndEndsWhatIsRegistered() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(6);
    String id = Desk.issued(n, issued);
    Desk.submit(id, Desk.complete("L" + n)).body("status", equalTo("REGISTERED"));
    say(
        n,
        "work-permit-cancelled",
        "{\"permitNumber\":\"P%d\",\"cancelledOn\":\"%s\",\"reason\":\"left\"}"
            .formatted(n, issued.plusDays(5)));
    Desk.awaitStatus(id, "ENDED");
    Desk.registration(id).body("employment.endedOn", equalTo(issued.plusDays(5).toString()));
    // Whatever is said of a cancelled permit later does not bring it back.
    say(n, "work-permit-changed", changed(n, issued.plusDays(6), employer(Sample.OTHER_EMPLOYER)));
    Desk.settled("P" + n);
    Desk.ofPermit("P" + n).body("items.size()", equalTo(1));
  }

  @Test
  void aSecondPermitWithTheSameEmployerContinuesAndTheFirstOnesEndDoesNothing() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(9);
    String id = Desk.issued(n, issued);
    Desk.workPermit(
        "S" + n,
        "work-permit-issued",
        Sample.permit(
            "S" + n, issued.plusDays(3) + "T12:00:00+08:00", "LIFE" + n, "L" + n, Sample.EMPLOYER));
    Await.until(() ->
        Desk.registration(id)
            .body("employmentDocument.number", equalTo("S" + n))
            .body("clock.startedOn", equalTo(issued.toString())));
    say(
        n,
        "work-permit-cancelled",
        "{\"permitNumber\":\"P%d\",\"cancelledOn\":\"%s\",\"reason\":\"renewed\"}"
            .formatted(n, issued.plusDays(4)));
    Desk.settled("P" + n);
    Desk.registration(id).body("status", equalTo("CLOCK_RUNNING"));
  }

  @Test
  void aSecondPermitWithAnotherEmployerStartsItsOwnClockForTheSamePerson() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(9);
    String first = Desk.issued(n, issued);
    String second = Desk.issued("S" + n, n, issued.plusDays(3), Sample.OTHER_EMPLOYER);
    Desk.registration(second)
        .body("person.id", equalTo(Desk.registration(first).extract().<String>path("person.id")))
        .body("clock.startedOn", equalTo(issued.plusDays(3).toString()));
    Desk.registration(first).body("status", equalTo("CLOCK_RUNNING"));
  }

  @Test
  void aPermitOpenedByHandIsFilledByItsEvent() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(4);
    String id = byHand(n, issued, "L" + n);
    Desk.registration(id).body("employmentDocument.validUntil", nullValue());
    say(
        n,
        "work-permit-issued",
        Sample.permit("P" + n, issued + "T12:00:00+08:00", "LIFE" + n, "L" + n, Sample.EMPLOYER));
    Await.until(() ->
        Desk.registration(id)
            .body("employmentDocument.validUntil", equalTo(issued.plusYears(2).toString()))
            .body("hold", nullValue())
            .body("clock.startedOn", equalTo(issued.toString())));
    Desk.ofPermit("P" + n).body("items.size()", equalTo(1));
  }

  @Test
  void whatDiffersFromThePermitsEventIsHeldUntilAnOfficerDecides() {
    int n = Sample.next();
    LocalDate entered = Sample.today().minusDays(4);
    LocalDate issued = entered.minusDays(2);
    String id = byHand(n, entered, "L" + n);
    say(
        n,
        "work-permit-issued",
        Sample.permit(
            "P" + n, issued + "T12:00:00+08:00", "LIFE" + n, "OTHER" + n, Sample.EMPLOYER));
    Await.until(() ->
        Desk.registration(id)
            .body("hold", equalTo("PERMIT_DATA_DIFFERS"))
            .body(
                "differing",
                containsInAnyOrder(
                    "person.document.number",
                    "employmentDocument.issuedOn",
                    "employment.startsOn")));
    Desk.submit(id, Desk.complete("L" + n)).body("status", equalTo("SUBMITTED"));
    Desk.officer()
        .body("{\"decision\":\"PERMIT\",\"reason\":\"the bureau is right\"}")
        .post("/api/registrations/" + id + "/permit-data-decision")
        .then()
        .statusCode(200)
        .body("hold", nullValue())
        .body("status", equalTo("SUBMITTED"))
        .body("person.document.number", equalTo("OTHER" + n))
        .body("employmentDocument.issuedOn", equalTo(issued.toString()));
    Desk.ofPermit("P" + n).body("items.size()", equalTo(1));
  }

  @Test
  void whatWasEnteredMayBeKeptAgainstThePermitsEvent() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(4);
    String id = byHand(n, issued, "L" + n);
    say(
        n,
        "work-permit-issued",
        Sample.permit("P" + n, issued + "T12:00:00+08:00", "LIVE" + n, "L" + n, Sample.EMPLOYER));
    Await.until(() -> Desk.registration(id).body("differing", contains("person.surname")));
    Desk.submit(id, Desk.complete("L" + n)).body("status", equalTo("SUBMITTED"));
    Desk.officer()
        .body("{\"decision\":\"ENTERED\",\"reason\":\"passport seen\"}")
        .post("/api/registrations/" + id + "/permit-data-decision")
        .then()
        .body("status", equalTo("REGISTERED"))
        .body("person.surname", equalTo("LIFE" + n));
  }

  private static String byHand(int n, LocalDate issued, String passport) {
    return Desk.employer(Sample.EMPLOYER)
        .body(
            """
            {"employmentDocument":{"kind":"WORK_PERMIT","number":"P%d","issuedOn":"%s"},
             "person":{"surname":"LIFE%d","givenNames":"ANNA","nationality":"D","dateOfBirth":"1988-04-12","sex":"F",
               "document":{"type":"PASSPORT","number":"%s","issuingState":"DEU","validUntil":"2034-10-31"}},
             "employer":{"creditCode":"%s","name":"Rhein Precision (Shenzhen) Co., Ltd."},
             "employment":{"kind":"LOCAL_HIRE","startsOn":"%s"}}
            """
                .formatted(n, issued, n, passport, Sample.EMPLOYER, issued))
        .post("/api/registrations")
        .then()
        .statusCode(201)
        .body("status", equalTo("CLOCK_RUNNING"))
        .extract()
        .path("id");
  }

  @Test
  void aNewPassportAfterRegistrationIsLinkedAndTheNumberStays() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(6);
    String id = Desk.issued(n, issued);
    Desk.submit(id, Desk.complete("L" + n)).body("status", equalTo("REGISTERED"));
    say(n, "work-permit-changed", changed(n, issued.plusDays(4), person("LIFE" + n, "R" + n)));
    Await.until(() ->
        Desk.officer()
            .get("/api/people?documentNumber=R" + n + "&issuingState=DEU")
            .then()
            .statusCode(200)
            .body("socialSecurityNumber", equalTo("DEU0L" + n)));
    try (var broker = new Broker()) {
      Await.until(() -> {
        var said =
            broker.read(
                "registrations", "person-documents-changed", data -> data.contains("DEU0L" + n));
        assertEquals(1, said.size());
        Contracts.assertValid("person-documents-changed", said.getFirst().value());
      });
    }
  }

  @Test
  @Tag("R1.6")
  void aBirthDateThatTurnsOutToBeAChildsEndsTheCase() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(6);
    String id = Desk.issued(n, issued);
    say(
        n,
        "work-permit-changed",
        changed(
            n,
            issued.plusDays(1),
            person("LIFE" + n, "L" + n).replace("1988-04-12", "2014-04-12")));
    Desk.awaitStatus(id, "CANCELLED");
    Desk.registration(id).body("reason", equalTo("AGE_NOT_COVERED"));
  }

  @Test
  void aChangeThatIsMalformedIsADeadLetterAndTheNextIsTaken() {
    int n = Sample.next();
    LocalDate issued = Sample.today().minusDays(6);
    String id = Desk.issued(n, issued);
    String event;
    try (var broker = new Broker()) {
      event =
          broker.send(
              "work-permits",
              "P" + n,
              "work-permit-changed",
              changed(n, issued.plusDays(1), employer("91440300MA5FKX471X")));
    }
    Await.until(() ->
        Desk.officer()
            .get("/api/dead-letters?limit=200")
            .then()
            .body("items.eventId", hasItem(event)));
    Desk.settled("P" + n);
    Desk.registration(id).body("employer.creditCode", equalTo(Sample.EMPLOYER));
  }
}
