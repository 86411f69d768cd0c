package onestop.local.world;

import static onestop.local.Part.REGISTRATION;
import static onestop.local.Part.SETTLEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * The months of work: contributions come in, first without those that are exempt, and the account
 * grows.
 */
final class Work {

  private static final int MONTHS_OF_WORK = 12;

  private Work() {}

  static List<Step> steps() {
    var needs = Set.of(REGISTRATION, SETTLEMENT);
    return List.of(
        new Step(needs, "R7.1, R6.2", Work::exemptMonths),
        new Step(needs, "R7.1, R6.6", Work::payableMonths),
        new Step(needs, "R7.3", Work::statement));
  }

  private static String exemptMonths(Story story) {
    var first = YearMonth.from(story.permit.employment().startsOn());
    if (story.exemptUntil == null) {
      story.paidThrough = first.minusMonths(1);
      return "no certificate of coverage: every insurance is payable from " + first;
    }
    var last = YearMonth.from(story.exemptUntil);
    months(story, first, last, "PENSION");
    return "contributions of %s to %s collected, without the exempt pension".formatted(first, last);
  }

  private static String payableMonths(Story story) {
    var first = story.paidThrough.plusMonths(1);
    var last = YearMonth.from(story.permit.employment().startsOn()).plusMonths(MONTHS_OF_WORK - 1L);
    months(story, first, last, "");
    return "contributions of %s to %s collected, all five insurances".formatted(first, last);
  }

  private static void months(Story story, YearMonth first, YearMonth last, String exempt) {
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      story.moveTo(month.atDay(25));
      var preview =
          story.api.get(
              SETTLEMENT,
              "/api/contributions/preview?industryClass=1&month=%s&wage=%s%s"
                  .formatted(month, Story.WAGE, exempt.isEmpty() ? "" : "&exempt=" + exempt),
              null);
      story.levy.collected(
          story.socialSecurityNumber,
          story.permit.employer().creditCode(),
          month,
          Story.WAGE,
          story.today,
          LevyAuthority.lines(preview));
    }
    story.paidThrough = last;
  }

  private static String statement(Story story) {
    var account = "/api/accounts/" + story.socialSecurityNumber;
    var found =
        story.await(
            "all contributions in the account",
            () -> story.api.get(SETTLEMENT, account, story.person()),
            answer -> answer.path("paidMonths").asInt() == paidMonths(story));
    JsonNode years =
        story
            .api
            .get(
                SETTLEMENT, account + "/statement?through=" + story.today.getYear(), story.person())
            .path("years");
    return "%d months paid into the account, balance %s; the statement has %d years"
        .formatted(found.path("paidMonths").asInt(), found.path("balance").asText(), years.size());
  }

  private static int paidMonths(Story story) {
    var firstPaid =
        story.exemptUntil == null
            ? YearMonth.from(story.permit.employment().startsOn())
            : YearMonth.from(story.exemptUntil).plusMonths(1);
    return (int) firstPaid.until(story.paidThrough, ChronoUnit.MONTHS) + 1;
  }
}
