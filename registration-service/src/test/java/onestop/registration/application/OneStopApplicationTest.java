package onestop.registration.application;

import static onestop.registration.Office.as;
import static onestop.registration.Office.complete;
import static onestop.registration.Office.employer;
import static onestop.registration.Office.officer;
import static onestop.registration.Office.otherEmployer;
import static onestop.registration.Office.registration;
import static onestop.registration.Office.send;
import static onestop.registration.Office.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.registration.Office;
import onestop.registration.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One application with any of the five matters (R12). */
@Tag("R12.1")
@Tag("R12.2")
@QuarkusTest
@QuarkusTestResource(World.class)
class OneStopApplicationTest {

  private static final String FIVE =
      """
      "matters":[{"kind":"WORK_PERMIT","action":"ISSUE"},{"kind":"RESIDENCE_PERMIT","action":"ISSUE"},
        {"kind":"SOCIAL_INSURANCE_REGISTRATION"},{"kind":"SOCIAL_SECURITY_CARD"},{"kind":"TITLE_EVALUATION"}]
      """;

  private static ValidatableResponse apply(RequestSpecification who, String body) {
    return who.body(body).post("/api/one-stop-applications").then();
  }

  private static ValidatableResponse get(String id) {
    return employer().get("/api/one-stop-applications/" + id).then().statusCode(200);
  }

  private static String state(String kind) {
    return "matters.find{it.kind=='" + kind + "'}.state";
  }

  @Test
  void fiveMattersEachHaveTheirStateAndDueDateFromTheStart() {
    apply(employer(), "{" + FIVE + "}")
        .statusCode(201)
        .body("status", equalTo("IN_PROGRESS"))
        .body("applicationReference", notNullValue())
        .body("matters.state", everyItem(equalTo("PENDING")))
        .body("matters.dueOn", everyItem(notNullValue()))
        .body("matters.size()", equalTo(5));
  }

  @Test
  void eachMatterIsDoneByItsOwnAuthorityAndARefusedResidencePermitLosesNeitherClockNorOthers() {
    int n = Sample.next();
    String registration = Office.open(n);
    String id =
        apply(employer(), "{" + FIVE + ",\"registrationId\":\"" + registration + "\"}")
            .statusCode(201)
            .body(state("WORK_PERMIT"), equalTo("COMPLETED"))
            .body(state("SOCIAL_INSURANCE_REGISTRATION"), equalTo("PENDING"))
            .body("permitNumber", equalTo("P" + n))
            .extract()
            .path("id");
    String due = registration(registration).extract().path("clock.dueOn");
    get(id).body("matters.find{it.kind=='SOCIAL_INSURANCE_REGISTRATION'}.dueOn", equalTo(due));
    send(
        "residence-permits",
        "P" + n,
        "residence-permit-refused",
        "{\"permitNumber\":\"P%d\",\"refusedOn\":\"%s\",\"reason\":\"Health check lacks\"}"
            .formatted(n, Sample.today()));
    Await.until(() ->
        get(id)
            .body(state("RESIDENCE_PERMIT"), equalTo("REFUSED"))
            .body("matters.find{it.kind=='RESIDENCE_PERMIT'}.reason", equalTo("Health check lacks"))
            .body("status", equalTo("PARTLY_DECIDED")));
    registration(registration)
        .body("status", equalTo("CLOCK_RUNNING"))
        .body("clock.dueOn", equalTo(due));
    send(
        "title-evaluations",
        "P" + n,
        "title-evaluation-decided",
        "{\"permitNumber\":\"P%d\",\"decidedOn\":\"%s\",\"outcome\":\"GRANTED\",\"title\":\"Senior Engineer\"}"
            .formatted(n, Sample.today()));
    send(
        "residence-permits",
        "P" + n,
        "residence-permit-issued",
        "{\"permitNumber\":\"P%d\",\"residencePermitNumber\":\"RP%d\",\"validFrom\":\"2026-01-01\",\"validUntil\":\"2090-01-01\"}"
            .formatted(n, n));
    submit(registration, complete(n)).body("status", equalTo("REGISTERED"));
    Await.until(() ->
        get(id)
            .body(state("RESIDENCE_PERMIT"), equalTo("COMPLETED"))
            .body(state("TITLE_EVALUATION"), equalTo("COMPLETED"))
            .body(state("SOCIAL_INSURANCE_REGISTRATION"), equalTo("COMPLETED"))
            .body(state("SOCIAL_SECURITY_CARD"), equalTo("PENDING"))
            .body("status", equalTo("PARTLY_DECIDED")));
  }

  @Test
  void aRefusedWorkPermitIsKnownByTheReferenceOfTheApplication() {
    String reference = "APP-" + Sample.next();
    String body =
        "{\"applicationReference\":\"%s\",\"matters\":[{\"kind\":\"WORK_PERMIT\"},{\"kind\":\"TITLE_EVALUATION\"}]}"
            .formatted(reference);
    String id =
        apply(employer(), body)
            .statusCode(201)
            .body("matters[0].action", equalTo("ISSUE"))
            .body("applicationReference", equalTo(reference))
            .extract()
            .path("id");
    send(
        "work-permits",
        reference,
        "work-permit-refused",
        "{\"applicationReference\":\"%s\",\"refusedOn\":\"%s\",\"reason\":\"Category C quota\"}"
            .formatted(reference, Sample.today()));
    Await.until(() ->
        get(id)
            .body(state("WORK_PERMIT"), equalTo("REFUSED"))
            .body(state("TITLE_EVALUATION"), equalTo("PENDING")));
    apply(otherEmployer(), body).statusCode(409).body("code", equalTo("REFERENCE_KNOWN"));
  }

  @Test
  void anExtensionAndAChangeAreAnsweredByTheirOwnEvents() {
    int n = Sample.next();
    Office.open(n);
    String id =
        apply(
                employer(),
                "{\"permitNumber\":\"P%d\",\"matters\":[{\"kind\":\"WORK_PERMIT\",\"action\":\"EXTEND\"},{\"kind\":\"RESIDENCE_PERMIT\",\"action\":\"CHANGE\"}]}"
                    .formatted(n))
            .statusCode(201)
            .body("matters.state", everyItem(equalTo("PENDING")))
            .extract()
            .path("id");
    send(
        "work-permits",
        "P" + n,
        "work-permit-extended",
        "{\"permitNumber\":\"P%d\",\"extendedAt\":\"2099-01-01T00:00:00Z\",\"validUntil\":\"2101-01-01\"}"
            .formatted(n));
    Await.until(() ->
        get(id)
            .body(state("WORK_PERMIT"), equalTo("COMPLETED"))
            .body(state("RESIDENCE_PERMIT"), equalTo("PENDING")));
  }

  @Test
  void anApplicationNamesItsPermitWhenThereIsOne() {
    int n = Sample.next();
    String id =
        apply(employer(), "{\"matters\":[{\"kind\":\"WORK_PERMIT\"}]}")
            .body(state("WORK_PERMIT"), equalTo("PENDING"))
            .extract()
            .path("id");
    Office.open(n);
    String path = "/api/one-stop-applications/" + id + "/permit";
    employer()
        .header("If-Match", "\"99\"")
        .body("{\"permitNumber\":\"P" + n + "\"}")
        .post(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("CHANGED_SINCE"));
    employer()
        .header("If-Match", get(id).extract().header("ETag"))
        .body("{\"permitNumber\":\"P" + n + "\"}")
        .post(path)
        .then()
        .statusCode(200)
        .body("status", equalTo("COMPLETED"));
    employer()
        .body("{\"permitNumber\":\"P1\"}")
        .post(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("PERMIT_NAMED"));
  }

  @Test
  void aPermitNamedBeforeItIsIssuedAnswersWhenItComes() {
    int n = Sample.next();
    String id =
        apply(
                employer(),
                "{\"permitNumber\":\"P%d\",\"matters\":[{\"kind\":\"WORK_PERMIT\"}]}".formatted(n))
            .body(state("WORK_PERMIT"), equalTo("PENDING"))
            .extract()
            .path("id");
    Office.open(n);
    get(id).body(state("WORK_PERMIT"), equalTo("COMPLETED"));
  }

  @Test
  void aPersonsApplicationIsAnsweredByTheOwnPermitThatComesAfterItAndByNoOlderOne() {
    int n = Sample.next();
    String person = Office.registered(n, Sample.today().minusDays(20));
    var me = as("person", "personId", person);
    String id =
        apply(me, "{\"matters\":[{\"kind\":\"WORK_PERMIT\"},{\"kind\":\"TITLE_EVALUATION\"}]}")
            .statusCode(201)
            .body(state("WORK_PERMIT"), equalTo("PENDING"))
            .extract()
            .path("id");
    send(
        "work-permits",
        "Q" + n,
        "work-permit-issued",
        Sample.permit(
            "Q" + n,
            Sample.today() + "T09:00:00+08:00",
            "BAUER" + n,
            "P" + n,
            Sample.OTHER_EMPLOYER));
    send(
        "title-evaluations",
        "Q" + n,
        "title-evaluation-decided",
        "{\"permitNumber\":\"Q%d\",\"decidedOn\":\"%s\",\"outcome\":\"GRANTED\",\"title\":\"Engineer\"}"
            .formatted(n, Sample.today()));
    Await.until(() ->
        me.get("/api/one-stop-applications/" + id)
            .then()
            .body("permitNumber", equalTo("Q" + n))
            .body("status", equalTo("COMPLETED")));
  }

  private static final String BY_DOCUMENT =
      """
      {"matters":[{"kind":"WORK_PERMIT"}],"identityDocument":{"type":"PASSPORT","number":"P%d","issuingState":"DEU"}}
      """;

  @Test
  void anEmployersApplicationIsAnsweredByThePermitThatComesForTheSameDocumentAndEmployer() {
    int n = Sample.next();
    String id =
        apply(employer(), BY_DOCUMENT.formatted(n))
            .statusCode(201)
            .body(state("WORK_PERMIT"), equalTo("PENDING"))
            .extract()
            .path("id");
    String others =
        apply(otherEmployer(), BY_DOCUMENT.formatted(n)).statusCode(201).extract().path("id");
    String registration = Office.open(n);
    get(id)
        .body("permitNumber", equalTo("P" + n))
        .body("registrationId", equalTo(registration))
        .body(state("WORK_PERMIT"), equalTo("COMPLETED"));
    otherEmployer()
        .get("/api/one-stop-applications/" + others)
        .then()
        .body("permitNumber", nullValue())
        .body("personId", nullValue())
        .body(state("WORK_PERMIT"), equalTo("PENDING"));
  }

  @Test
  void aPermitOlderThanTheApplicationDoesNotAnswerIt() {
    int n = Sample.next();
    Office.open(n, Sample.today().minusDays(5));
    apply(employer(), BY_DOCUMENT.formatted(n))
        .statusCode(201)
        .body(state("WORK_PERMIT"), equalTo("PENDING"));
  }

  @Test
  void eachMatterStandsOnThePersonsTimelineWithItsDueDateAndWhatWasDecided() {
    int n = Sample.next();
    String body =
        BY_DOCUMENT
            .formatted(n)
            .replace(
                "{\"kind\":\"WORK_PERMIT\"}",
                "{\"kind\":\"WORK_PERMIT\"},{\"kind\":\"RESIDENCE_PERMIT\"}");
    var applied = apply(employer(), body).statusCode(201).extract();
    String due = applied.path("matters[1].dueOn");
    String person = registration(Office.open(n)).extract().path("person.id");
    send(
        "residence-permits",
        "P" + n,
        "residence-permit-refused",
        "{\"permitNumber\":\"P%d\",\"refusedOn\":\"%s\",\"reason\":\"Health check lacks\"}"
            .formatted(n, Sample.today()));
    String decided = "items.findAll{it.event=='one-stop-matter-decided'}";
    Await.until(() ->
        Office.timeline(as("person", "personId", person), person)
            .body("items.findAll{it.event=='one-stop-matter-applied'}.size()", equalTo(2))
            .body(decided + ".size()", equalTo(2))
            .body(
                decided + "[0].summary",
                containsString("Foreigner's Work Permit, first issue: done on " + Sample.today()))
            .body(
                decided + "[1].summary",
                equalTo(
                    "One-stop, %s: residence permit, first issue: refused on %s by Public Security Bureau; it was due by %s. Reason given: Health check lacks."
                        .formatted(applied.path("applicationReference"), Sample.today(), due)))
            .body(decided + "[1].basis", contains("R12.2")));
    Office.timeline(employer(), person).body(decided + ".size()", equalTo(2));
    employer()
        .header("Accept-Language", "zh-CN")
        .get("/api/people/" + person + "/timeline")
        .then()
        .body(decided + "[1].summary", containsString("外国人居留许可"));
  }

  @Test
  void aPermitThatIsAnothersTellsNothing() {
    int n = Sample.next();
    Office.open(n);
    String id =
        apply(
                otherEmployer(),
                "{\"permitNumber\":\"P%d\",\"matters\":[{\"kind\":\"WORK_PERMIT\"}]}".formatted(n))
            .statusCode(201)
            .body(state("WORK_PERMIT"), equalTo("PENDING"))
            .extract()
            .path("id");
    employer().get("/api/one-stop-applications/" + id).then().statusCode(404);
    employer().get("/api/one-stop-applications").then().body("items.id", not(hasItem(id)));
    otherEmployer().get("/api/one-stop-applications").then().body("items.id", hasItem(id));
  }

  @Test
  void aPersonAppliesForTheOwnMatters() {
    int n = Sample.next();
    String person = Office.registered(n);
    String id =
        apply(
                as("person", "socialSecurityNumber", "DEU0P" + n),
                "{\"matters\":[{\"kind\":\"SOCIAL_SECURITY_CARD\"},{\"kind\":\"SOCIAL_INSURANCE_REGISTRATION\"}]}")
            .statusCode(201)
            .body("personId", equalTo(person))
            .body(state("SOCIAL_INSURANCE_REGISTRATION"), equalTo("COMPLETED"))
            .extract()
            .path("id");
    as("person", "personId", person)
        .header("Accept-Language", "zh-CN")
        .get("/api/one-stop-applications/" + id)
        .then()
        .body("matters[0].name", equalTo("社会保障卡"));
  }

  @Test
  void whatIsWrongWithAnApplicationIsToldAtOnce() {
    apply(
            employer(),
            """
            {"matters":[{"kind":"TITLE_EVALUATION","action":"ISSUE"},{"kind":"WORK_PERMIT"},{"kind":"WORK_PERMIT"}]}
            """)
        .statusCode(422)
        .body("errors.field", contains("matters[0].action", "matters[2].kind"))
        .body("errors.code", contains("ACTION_OF_PERMITS_ONLY", "MATTER_TWICE"));
    apply(employer(), "{\"matters\":[]}").statusCode(400);
    apply(employer(), "{\"matters\":[{\"kind\":\"PENSION\"}],\"x\":1}")
        .statusCode(400)
        .body("errors.size()", equalTo(2));
    apply(as("auditor"), "{" + FIVE + "}").statusCode(403);
    officer().get("/api/one-stop-applications?limit=1").then().statusCode(200);
    String ofEmployer = "{\"employer\":\"" + Sample.EMPLOYER + "\"," + FIVE + "}";
    String atTheCounter = apply(officer(), ofEmployer).statusCode(201).extract().path("id");
    employer().get("/api/one-stop-applications/" + atTheCounter).then().statusCode(200);
    apply(employer(), ofEmployer).statusCode(403);
  }
}
