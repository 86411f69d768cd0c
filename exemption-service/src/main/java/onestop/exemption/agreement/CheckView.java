package onestop.exemption.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import onestop.exemption.agreement.AgreementView.CategoryView;
import onestop.kit.text.Language;

/**
 * What a certificate would do, before anything is handed in.
 *
 * @param exempt insurances it would exempt, none when there are reasons against it
 * @param payable those that stay payable
 * @param latestUntil last day of the longest first period, null when not limited or not covered
 * @param reasons codes of all that speaks against it
 * @param periods the days each insurance would be exempt
 * @param explanations the reasons in words
 * @param rows the rows of the table that say so
 */
public record CheckView(
    List<Insurance> exempt,
    List<Insurance> payable,
    LocalDate latestUntil,
    List<String> reasons,
    LocalDate from,
    LocalDate until,
    List<ExemptPeriod> periods,
    List<Reason> explanations,
    List<CategoryView> rows,
    List<String> basis) {

  /**
   * The answer.
   *
   * @param on the day asked about, null for all of the period; before it begins, what it will do
   */
  static CheckView of(
      Claim claim, LocalDate on, Examination examined, List<AgreementRow> rows, Language language) {
    boolean whole = on == null || on.isBefore(claim.period().from());
    List<Insurance> exempt =
        examined.exempt().stream()
            .filter(period -> whole || period.days().contains(on))
            .map(ExemptPeriod::insurance)
            .distinct()
            .toList();
    return new CheckView(
        exempt,
        Arrays.stream(Insurance.values()).filter(one -> !exempt.contains(one)).toList(),
        examined.latestUntil(),
        examined.reasons(),
        claim.period().from(),
        claim.period().until(),
        examined.exempt(),
        Reason.of(examined.reasons(), language),
        rows.stream().map(CategoryView::of).toList(),
        List.of("R6.1", "R6.2", "R6.3", "R6.7"));
  }
}
