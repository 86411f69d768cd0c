package onestop.local.world;

import static onestop.local.Part.VERIFICATION;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import onestop.local.ApiFault;

/** A pensioner abroad: verified, lapsed, verified again. */
final class Pensioner {

  private static final String PENSION = "4350.00";

  private Pensioner() {}

  static List<Step> steps() {
    return List.of(
        Step.of(VERIFICATION, "R10.1", Pensioner::awarded),
        Step.of(VERIFICATION, "R10.1, R10.2", Pensioner::verified),
        Step.of(VERIFICATION, "R10.5", Pensioner::paid),
        Step.of(VERIFICATION, "R10.4, R10.5", Pensioner::lapsed),
        Step.of(VERIFICATION, "R10.2", Pensioner::verifiedAgain),
        Step.of(VERIFICATION, "R10.5", Pensioner::paidAgain));
  }

  private static String awarded(Story story) {
    story.moveTo(story.end.minusMonths(Story.MONTHS).withDayOfMonth(10));
    story.pensioner = "DEU0C%09d".formatted(story.seed % 1_000_000_000L);
    var firstMonth = YearMonth.from(story.today).minusYears(1);
    story.pensions.awarded(story.pensioner, PENSION, firstMonth, story.today);
    var found =
        story.await(
            "the pensioner known to verification",
            () -> story.api.get(VERIFICATION, beneficiary(story), story.officer()),
            answer -> answer.hasNonNull("validUntil"));
    return "a pensioner in Germany, paid since %s: to be verified by %s"
        .formatted(firstMonth, found.path("validUntil").asText());
  }

  private static String verified(Story story) {
    return "seen through the consular app: valid until " + verify(story);
  }

  private static String paid(Story story) {
    story.moveTo(story.end.minusMonths(2).withDayOfMonth(10));
    return "pay run: " + payRun(story);
  }

  private static String lapsed(Story story) {
    story.moveTo(story.end.minusMonths(1).withDayOfMonth(11));
    var run = payRun(story);
    return "a year has passed without a sign of life: %s; pay run: %s"
        .formatted(status(story), run);
  }

  private static String verifiedAgain(Story story) {
    story.moveTo(story.today.plusDays(1));
    return "seen through the consular app again: valid until " + verify(story);
  }

  private static String paidAgain(Story story) {
    story.moveTo(story.end);
    var run = payRun(story);
    var payments = story.api.get(VERIFICATION, beneficiary(story) + "/payments", story.officer());
    return "pay run: %s; payments so far %s".formatted(run, payments.path("items"));
  }

  private static String beneficiary(Story story) {
    return "/api/beneficiaries/" + story.pensioner;
  }

  private static String status(Story story) {
    return story.api.get(VERIFICATION, beneficiary(story), story.officer()).path("status").asText();
  }

  private static LocalDate verify(Story story) {
    var own =
        story.api.token(
            "person", Map.of("sub", "pensioner", "socialSecurityNumber", story.pensioner));
    story.api.post(
        VERIFICATION,
        beneficiary(story) + "/verifications",
        own,
        Map.of("channel", "CONSULAR_APP", "performedOn", story.today.toString()));
    var found = story.api.get(VERIFICATION, beneficiary(story), story.officer());
    return LocalDate.parse(found.path("validUntil").asText());
  }

  // A month is computed once for all: an earlier life on the same data may have done it.
  private static String payRun(Story story) {
    var month = YearMonth.from(story.today).toString();
    try {
      var run =
          story.api.post(VERIFICATION, "/api/pay-runs", story.officer(), Map.of("month", month));
      return "%s paid %s, withheld %s, total %s"
          .formatted(
              month,
              run.path("paid").asText(),
              run.path("withheld").asText(),
              run.path("total").asText());
    } catch (ApiFault fault) {
      if (fault.status() == 409) {
        return month + " was computed before";
      }
      throw fault;
    }
  }
}
