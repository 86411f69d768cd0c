package onestop.chaos;

import static onestop.local.Part.REGISTRATION;
import static onestop.local.Part.SETTLEMENT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import onestop.local.world.CardNumber;

/** The account is paid out, because the person leaves or has died; two officers, as two of each. */
final class PayingOut {

  /** In months of this the grants of a death are paid. */
  static final String MONTHLY_INCOME = "5200.00";

  /** What the three heirs have of the account, in quarters. */
  static final List<Integer> QUARTERS = List.of(2, 1, 1);

  private static final String UNKNOWN_TO_THE_BANK = "6217000010010000";
  private static final String APPROVED = "PAYMENT_ORDERED";

  private final Hire hire;
  private final Desk desk;
  private final Fed fed;
  private final LocalDate today;

  PayingOut(Hire hire, Desk desk, Fed fed, LocalDate today) {
    this.hire = hire;
    this.desk = desk;
    this.fed = fed;
    this.today = today;
  }

  void run(String registration) {
    if (hire.fate().leaves()) {
      desk.reach(
          REGISTRATION,
          "/api/registrations/" + registration,
          "employment-end",
          desk.employer(hire.permit().employer()),
          Map.of("endedOn", today.toString(), "reason", "Going home"),
          "ENDED");
    }
    awaitAccount();
    boolean leaves = hire.fate().leaves();
    var token = leaves ? desk.person(hire) : desk.officer(3);
    var key = hire.id("settlement").toString();
    var settlement =
        desk.until(
            "application to be paid out",
            () ->
                Optional.of(
                    desk.create(
                        SETTLEMENT,
                        "/api/settlements",
                        token,
                        key,
                        leaves ? departure() : death())));
    Desk.require(settlement, leaves ? "NOTICE_PENDING" : "IN_REVIEW");
    var path = "/api/settlements/" + settlement.path("id").asText();
    fed.settlements.put(hire.socialSecurityNumber(), settlement.path("id").asText());
    if (leaves) {
      var signed = Map.of("signedOn", today.toString());
      desk.reach(SETTLEMENT, path, "notice-confirmation", token, signed, "IN_REVIEW", "REVIEWED");
    }
    atOnce(path, "review", "officer", "REVIEWED", APPROVED, "PAYMENT_RETURNED", "PAID");
    atOnce(path, "approval", "reviewer", APPROVED, "PAYMENT_RETURNED", "PAID");
    if (hire.fate() == Fate.RETURNED) {
      desk.until(
          "payment returned",
          () ->
              Optional.of(desk.get(SETTLEMENT, path, token))
                  .filter(one -> Desk.status(one).equals("PAYMENT_RETURNED")));
      var corrected = Map.of("bankAccount", account(name(), number("retry")));
      desk.reach(SETTLEMENT, path, "payment-retry", token, corrected, APPROVED, "PAID");
    }
  }

  /** Until all its months are there and, of who leaves, the end of the employment. */
  private void awaitAccount() {
    var path = "/api/accounts/" + hire.socialSecurityNumber();
    int months = hire.months(today).size();
    desk.until(
        "account with all its months",
        () ->
            Optional.of(desk.get(SETTLEMENT, path, desk.person(hire)))
                .filter(found -> found.path("paidMonths").asInt() == months)
                .filter(found -> !hire.fate().leaves() || found.hasNonNull("employmentEndedOn")));
  }

  /** Two of the same office do it at the same moment; it must be done once. */
  private void atOnce(String path, String verb, String role, String... wanted) {
    var tries =
        List.of(1, 2).stream()
            .map(number -> desk.token(role, "sub", role + "-" + number))
            .map(token ->
                CompletableFuture.runAsync(
                    () -> desk.reach(SETTLEMENT, path, verb, token, Desk.none(), wanted),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    try {
      tries.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof Desk.Stuck stuck ? stuck : e;
    }
  }

  private Map<String, Object> departure() {
    var account = hire.fate() == Fate.RETURNED ? UNKNOWN_TO_THE_BANK : number("");
    var passport = hire.permit().person().document().number();
    var signed = today.toString();
    return Map.of(
        "socialSecurityNumber", hire.socialSecurityNumber(),
        "kind", "DEPARTURE",
        "choice", "WITHDRAW",
        "leavingOn", today.plusDays(10).toString(),
        "documents",
            List.of(
                Map.of("kind", "BENEFITS_DECLARATION", "signedOn", signed),
                Map.of("kind", "TERMINATION_APPLICATION", "signedOn", signed),
                Map.of("kind", "PASSPORT", "number", passport, "originalSeen", true),
                Map.of("kind", "BANK_CARD", "number", account, "originalSeen", true)),
        "bankAccount", account(name(), account));
  }

  private Map<String, Object> death() {
    var heirs =
        List.of("OTTO", "EVA", "KIM").stream()
            .map(name -> name + " " + hire.permit().person().surname())
            .toList();
    return Map.of(
        "socialSecurityNumber", hire.socialSecurityNumber(),
        "kind", "DEATH",
        "diedOn", today.toString(),
        "provincialMonthlyIncome", MONTHLY_INCOME,
        "reason", "The statistical communique is not out yet",
        "documents", List.of(Map.of("kind", "DEATH_CERTIFICATE"), Map.of("kind", "HEIRSHIP_PROOF")),
        "heirs", List.of(0, 1, 2).stream().map(i -> heir(heirs.get(i), QUARTERS.get(i))).toList());
  }

  private Map<String, Object> heir(String name, int quarters) {
    var heir = new HashMap<String, Object>();
    heir.put("name", name);
    heir.put("relation", "CHILD");
    heir.put("share", quarters + "/4");
    heir.put("bankAccount", account(name, number(name)));
    return heir;
  }

  private static Map<String, Object> account(String holder, String number) {
    return Map.of(
        "holderName",
        holder,
        "bank",
        "Bank of Shenzhen Bay",
        "number",
        number,
        "kind",
        "FINANCIAL_SOCIAL_SECURITY_CARD",
        "province",
        "Guangdong",
        "activated",
        true);
  }

  private String name() {
    return hire.permit().person().surname() + " " + hire.permit().person().givenNames();
  }

  private String number(String which) {
    return CardNumber.of("chaos %d %s".formatted(hire.number(), which));
  }
}
