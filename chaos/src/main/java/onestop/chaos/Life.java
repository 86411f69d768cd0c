package onestop.chaos;

import static onestop.local.Part.EXEMPTION;
import static onestop.local.Part.REGISTRATION;
import static onestop.local.Part.SETTLEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import onestop.local.Part;
import onestop.local.world.CardNumber;
import onestop.local.world.Permit;

/** Plays one hire: the permit system, the police and the levy by Kafka, people by HTTP. */
final class Life implements Runnable {

  private final Hire hire;
  private final Feed feed;
  private final Desk desk;
  private final Fed fed;
  private final LocalDate today;

  Life(Hire hire, Feed feed, Desk desk, Fed fed, LocalDate today) {
    this.hire = hire;
    this.feed = feed;
    this.desk = desk;
    this.fed = fed;
    this.today = today;
  }

  @Override
  public void run() {
    try {
      events();
      if (hire.fate() == Hire.Fate.EXEMPT) {
        handInCertificate();
      }
      if (hire.fate().registers()) {
        hire.permits().forEach(this::submit);
      }
      if (hire.fate() == Hire.Fate.LEAVES) {
        leave();
      }
    } catch (Desk.Stuck stuck) {
      fed.complaints.add(
          "hire %d (%s) %s".formatted(hire.number(), hire.fate(), stuck.getMessage()));
    }
  }

  /** All at once: what is early waits for what it belongs to. */
  private void events() {
    for (var permit : hire.permits()) {
      var number = permit.permitNumber();
      var issuedAt = permit.issuedAt();
      say("work-permits", number, "work-permit-issued", permit);
      if (hire.fate() == Hire.Fate.EXTENDED) {
        say(
            "work-permits",
            number,
            "work-permit-extended",
            Map.of(
                "permitNumber", number,
                "extendedAt", issuedAt.plusHours(2),
                "validUntil", hire.validUntil()));
      }
      if (hire.fate() == Hire.Fate.CANCELLED) {
        say(
            "work-permits",
            number,
            "work-permit-cancelled",
            Map.of(
                "permitNumber",
                number,
                "cancelledOn",
                hire.issuedOn().plusDays(1),
                "reason",
                "The offer was withdrawn"));
      }
      if (hire.random().nextBoolean()) {
        say(
            "residence-permits",
            number,
            "residence-permit-issued",
            Map.of(
                "permitNumber", number,
                "residencePermitNumber", residencePermit(permit),
                "validFrom", permit.validFrom(),
                "validUntil", permit.validUntil()));
      }
    }
    for (var month : hire.months(today)) {
      feed.say(
          hire.random(),
          "contributions",
          hire.socialSecurityNumber(),
          "contribution-collected",
          hire.id("contribution " + month),
          hire.contribution(month, today));
    }
  }

  private void say(String topic, String permit, String type, Object data) {
    feed.say(hire.random(), topic, permit, type, hire.id(type + permit), data);
  }

  private static String residencePermit(Permit permit) {
    return "RP" + permit.permitNumber();
  }

  private void handInCertificate() {
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
    var answer =
        desk.until(
            "certificate handed in",
            () ->
                Optional.of(
                    desk.create(
                        EXEMPTION,
                        "/api/certificates",
                        employer(hire.permit()),
                        hire.id("certificate").toString(),
                        body)));
    require(answer, "ACTIVE");
  }

  private JsonNode registration(Permit permit) {
    var path = "/api/registrations?permitNumber=" + permit.permitNumber();
    return desk.until(
        "registration of " + permit.permitNumber(),
        () -> {
          var items = desk.get(REGISTRATION, path, employer(permit)).path("items");
          return items.isEmpty() ? Optional.empty() : Optional.of(items.path(0));
        });
  }

  private void submit(Permit permit) {
    var path = "/api/registrations/" + registration(permit).path("id").asText();
    var passport = permit.person().document();
    var until = permit.validUntil().toString();
    var body =
        Map.of(
            "channel",
            "ONE_STOP",
            "declaredMonthlyWage",
            "20000.00",
            "claimsExemption",
            hire.fate() == Hire.Fate.EXEMPT,
            "documents",
            List.of(
                Map.of("kind", "PASSPORT", "number", passport.number(), "validUntil", until),
                Map.of(
                    "kind",
                    "RESIDENCE_PERMIT",
                    "number",
                    residencePermit(permit),
                    "validUntil",
                    until),
                Map.of(
                    "kind",
                    "LABOUR_CONTRACT",
                    "startsOn",
                    permit.validFrom().toString(),
                    "openEnded",
                    true)));
    reach("submission", REGISTRATION, path, "/submission", employer(permit), body, "REGISTERED");
  }

  /**
   * Posts until the resource has the state wanted; a call that was not answered may have worked.
   */
  private JsonNode reach(
      String what,
      Part service,
      String path,
      String verb,
      String token,
      Object body,
      String... wanted) {
    return desk.until(
        what,
        () -> {
          var now = desk.get(service, path, token);
          if (!List.of(wanted).contains(now.path("status").asText())) {
            now = desk.post(service, path + verb, token, body);
          }
          return List.of(wanted).contains(now.path("status").asText())
              ? Optional.of(now)
              : Optional.empty();
        });
  }

  private void leave() {
    var registration = registration(hire.permit()).path("id").asText();
    reach(
        "employment ended",
        REGISTRATION,
        "/api/registrations/" + registration,
        "/employment-end",
        employer(hire.permit()),
        Map.of("endedOn", today.toString(), "reason", "Going home"),
        "ENDED");
    var account = "/api/accounts/" + hire.socialSecurityNumber();
    int months = hire.months(today).size();
    desk.until(
        "account with all its months",
        () ->
            Optional.of(desk.get(SETTLEMENT, account, person()))
                .filter(found -> found.path("paidMonths").asInt() == months)
                .filter(found -> found.hasNonNull("employmentEndedOn")));
    var settlement =
        desk.until(
            "application to be paid out",
            () ->
                Optional.of(
                    desk.create(
                        SETTLEMENT,
                        "/api/settlements",
                        person(),
                        hire.id("settlement").toString(),
                        application())));
    require(settlement, "NOTICE_PENDING");
    var path = "/api/settlements/" + settlement.path("id").asText();
    fed.settlements.put(hire.socialSecurityNumber(), settlement.path("id").asText());
    reach(
        "notice confirmed",
        SETTLEMENT,
        path,
        "/notice-confirmation",
        person(),
        Map.of("signedOn", today.toString()),
        "IN_REVIEW",
        "REVIEWED");
    atOnce(path, "/review", "officer", "REVIEWED", "PAYMENT_ORDERED", "PAID");
    atOnce(path, "/approval", "reviewer", "PAYMENT_ORDERED", "PAID");
  }

  /** Two of the same office do it at the same moment; it must be done once. */
  private void atOnce(String path, String verb, String role, String... wanted) {
    var tries =
        List.of(1, 2).stream()
            .map(number ->
                CompletableFuture.runAsync(
                    () ->
                        reach(
                            verb,
                            SETTLEMENT,
                            path,
                            verb,
                            desk.token(role, "sub", role + "-" + number),
                            Desk.none(),
                            wanted),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    try {
      tries.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof Desk.Stuck stuck ? stuck : e;
    }
  }

  private Map<String, Object> application() {
    var holder = hire.permit().person().surname() + " " + hire.permit().person().givenNames();
    var account = CardNumber.of("chaos " + hire.number());
    return Map.of(
        "socialSecurityNumber", hire.socialSecurityNumber(),
        "kind", "DEPARTURE",
        "choice", "WITHDRAW",
        "leavingOn", today.plusDays(10).toString(),
        "documents",
            List.of(
                Map.of("kind", "BENEFITS_DECLARATION", "signedOn", today.toString()),
                Map.of("kind", "TERMINATION_APPLICATION", "signedOn", today.toString()),
                Map.of(
                    "kind",
                    "PASSPORT",
                    "number",
                    hire.permit().person().document().number(),
                    "originalSeen",
                    true),
                Map.of("kind", "BANK_CARD", "number", account, "originalSeen", true)),
        "bankAccount",
            Map.of(
                "holderName",
                holder,
                "bank",
                "Bank of Shenzhen Bay",
                "number",
                account,
                "kind",
                "FINANCIAL_SOCIAL_SECURITY_CARD",
                "province",
                "Guangdong",
                "activated",
                true));
  }

  private static void require(JsonNode answer, String status) {
    if (!answer.path("status").asText().equals(status)) {
      throw new Desk.Stuck("answered %s, not %s".formatted(answer, status));
    }
  }

  private String employer(Permit permit) {
    return desk.token("employer", "employer", permit.employer().creditCode());
  }

  private String person() {
    return desk.token("person", "socialSecurityNumber", hire.socialSecurityNumber());
  }
}
