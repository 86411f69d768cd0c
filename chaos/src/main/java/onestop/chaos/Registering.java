package onestop.chaos;

import static onestop.local.Part.EXEMPTION;
import static onestop.local.Part.REGISTRATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onestop.local.world.Permit;

/** What employers, officers and the hired person do until there are a number and a card. */
final class Registering {

  /** What an overdue employer is ordered to pay. */
  private static final String AMOUNT_DUE = "9800.00";

  private static final int DAYS_TO_RECTIFY = 21;

  private final Hire hire;
  private final Desk desk;
  private final Fed fed;
  private final LocalDate today;

  /** The registration that was entered by hand; null for those of permits. */
  private String entered;

  Registering(Hire hire, Desk desk, Fed fed, LocalDate today) {
    this.hire = hire;
    this.desk = desk;
    this.fed = fed;
    this.today = today;
  }

  static String residencePermit(Permit permit) {
    return "RP" + permit.permitNumber();
  }

  /** Four matters in one application, before or after the authorities have spoken (R12). */
  void applyForAll() {
    var body =
        Map.of(
            "permitNumber",
            hire.permit().permitNumber(),
            "matters",
            List.of(
                Map.of("kind", "WORK_PERMIT", "action", "ISSUE"),
                Map.of("kind", "RESIDENCE_PERMIT", "action", "ISSUE"),
                Map.of("kind", "SOCIAL_INSURANCE_REGISTRATION"),
                Map.of("kind", "SOCIAL_SECURITY_CARD")));
    var application = create("/api/one-stop-applications", employer(), "application", body);
    fed.applications.put(hire.number(), application.path("id").asText());
  }

  /** What no permit system tells: a press card, a permanent resident (R1.1, R1.3). */
  void enter() {
    var card = hire.permit();
    boolean resident = hire.fate() == Fate.PERMANENT_RESIDENT;
    var body =
        Map.of(
            "employmentDocument",
                Map.of(
                    "kind", resident ? "PERMANENT_RESIDENT_ID" : "PRESS_CARD",
                    "number", card.permitNumber(),
                    // A resident's clock runs from the employment, not from the card (R3.1).
                    "issuedOn", card.validFrom().minusYears(resident ? 1 : 0).toString(),
                    "validUntil", card.validUntil().toString()),
            "person", Feed.json(card.person()),
            "employer", Feed.json(card.employer()),
            "employment", Feed.json(card.employment()));
    entered = create("/api/registrations", employer(), "entry", body).path("id").asText();
  }

  /** The officer's order to an overdue employer (R5.1). */
  void beOrdered() {
    var path = "/api/registrations/" + registration(hire.permit()).path("id").asText();
    var order =
        Map.of("dueOn", today.plusDays(DAYS_TO_RECTIFY).toString(), "amountDue", AMOUNT_DUE);
    create(path + "/rectification-order", desk.officer(1), "order", order);
  }

  void handInCertificate() {
    var registration = registration(hire.permit());
    var body =
        Map.of(
            "personId", registration.path("person").path("id").asText(),
            "country", "KOR",
            "certificateNumber", hire.certificateNumber(),
            "category", "LOCAL_HIRE",
            "from", hire.issuedOn().toString(),
            "until", hire.issuedOn().plusMonths(12).toString(),
            "employerCreditCode", hire.permit().employer().creditCode());
    var key = hire.id("certificate").toString();
    var answer =
        desk.until(
            "certificate",
            () -> Optional.of(desk.create(EXEMPTION, "/api/certificates", employer(), key, body)));
    Desk.require(answer, "ACTIVE");
  }

  /** That of a permit, as soon as there is one. */
  JsonNode registration(Permit permit) {
    if (entered != null) {
      var one = "/api/registrations/" + entered;
      return desk.until(one, () -> Optional.of(desk.get(REGISTRATION, one, employer())));
    }
    var path = "/api/registrations?permitNumber=" + permit.permitNumber();
    return desk.until(
        "registration of " + permit.permitNumber(),
        () ->
            Optional.of(desk.get(REGISTRATION, path, desk.employer(permit.employer())))
                .map(found -> found.path("items"))
                .filter(items -> !items.isEmpty())
                .map(items -> items.path(0)));
  }

  void submit(Permit permit) {
    var path = "/api/registrations/" + registration(permit).path("id").asText();
    boolean waits = hire.fate().awaitsPolice();
    var body =
        Map.of(
            "channel",
            hire.fate() == Fate.PERMANENT_RESIDENT ? "ONLINE" : "ONE_STOP",
            "declaredMonthlyWage",
            "20000.00",
            "claimsExemption",
            hire.fate().exempt(),
            "documents",
            documents(permit));
    var wanted = waits ? new String[] {"SUBMITTED", "REGISTERED"} : new String[] {"REGISTERED"};
    desk.reach(REGISTRATION, path, "submission", desk.employer(permit.employer()), body, wanted);
  }

  private List<Map<String, Object>> documents(Permit permit) {
    var until = permit.validUntil().toString();
    Map<String, Object> identity =
        Map.of(
            "kind", permit.person().document().type(),
            "number", permit.person().document().number(),
            "validUntil", until);
    Map<String, Object> contract =
        Map.of(
            "kind",
            "LABOUR_CONTRACT",
            "startsOn",
            permit.validFrom().toString(),
            "openEnded",
            true);
    if (hire.fate() == Fate.PERMANENT_RESIDENT) {
      return List.of(identity, contract);
    }
    Map<String, Object> residence =
        hire.fate().awaitsPolice()
            ? Map.of("kind", "RESIDENCE_PERMIT_RECEIPT")
            : Map.of(
                "kind", "RESIDENCE_PERMIT", "number", residencePermit(permit), "validUntil", until);
    return List.of(identity, residence, contract);
  }

  /** Until an officer's or the police's refusal has brought the submission back. */
  void awaitReturn() {
    desk.until(
        "submission returned",
        () ->
            Optional.of(registration(hire.permit()))
                .filter(one -> !Desk.status(one).equals("SUBMITTED")));
  }

  /** Waits for the one card that is so. */
  JsonNode card(String status) {
    var person = registration(hire.permit()).path("person").path("id").asText();
    return desk.until(
        "card " + status,
        () -> {
          for (var card :
              desk.get(REGISTRATION, "/api/cards?personId=" + person, desk.person(hire))
                  .path("items")) {
            if (Desk.status(card).equals(status)) {
              return Optional.of(card);
            }
          }
          return Optional.empty();
        });
  }

  /** Activated, lost, and replaced by a new one (R11.1). */
  void loseCard() {
    var path = "/api/cards/" + card("ISSUED").path("id").asText();
    var person = desk.person(hire);
    desk.reach(REGISTRATION, path, "activation", person, Desk.none(), "ACTIVE");
    desk.reach(REGISTRATION, path, "loss", person, Desk.none(), "LOST");
    create(path + "/replacement", person, "replacement", Desk.none());
  }

  /** Creates it once, whatever is asked again. */
  private JsonNode create(String path, String token, String what, Object body) {
    var key = hire.id(what).toString();
    return desk.until(what, () -> Optional.of(desk.create(REGISTRATION, path, token, key, body)));
  }

  private String employer() {
    return desk.employer(hire.permit().employer());
  }
}
