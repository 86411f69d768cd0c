package onestop.settlement.arrears;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.contribution.ContributionCalculation.Line;
import onestop.settlement.contribution.LateFee;
import onestop.settlement.contribution.LateFeeSettings;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.ParameterView;
import onestop.settlement.parameter.Payer;

/**
 * Expected against collected, of an employer's people for a month.
 *
 * @param asOf the day to which running late fees are reckoned
 * @param lateFeePercentADay of what is in default (R5.2)
 * @param fineAfterOrder the range of the fine should what is in default stay unpaid after an order
 *     (R5.2); null when nothing is
 */
record ArrearsView(
    String employer,
    YearMonth month,
    LocalDate asOf,
    Money expected,
    Money collected,
    Money missing,
    Money lateFees,
    String lateFeePercentADay,
    boolean capApplies,
    FineRange fineAfterOrder,
    List<Item> items,
    List<String> basis) {

  /** Least and highest fine. */
  record FineRange(Money min, Money max) {

    static FineRange of(Money arrears, LateFeeSettings settings) {
      return arrears.isZero()
          ? null
          : new FineRange(
              arrears.times(settings.orderFineLeast()), arrears.times(settings.orderFineMost()));
    }
  }

  /** How a person's month stands. */
  enum Status {
    /** At least what was expected came in. */
    PAID,
    /** Less came in than was expected. */
    SHORT,
    /** The levy authority says that it was declared and not paid. */
    DECLARED_NOT_PAID,
    /** Nothing came in and nothing was declared. */
    NOT_DECLARED,
    /** No wage was declared, or a figure of the month is not there. */
    NOT_RECKONED,
    /** Nobody employed here in that month. */
    NOT_EXPECTED
  }

  /**
   * A person's month.
   *
   * @param expected null where no wage was declared, or a figure is missing
   * @param missingParameters the figures without which it cannot be reckoned (R7.1), else null
   * @param arrears what the levy authority reported, null when it did not
   * @param open what of that has not come in since
   * @param defaultFrom as the levy authority named it, else assumed ({@code defaultAssumed})
   * @param lateFee of what came in late and of what is open; where nothing was reported, of what is
   *     missing
   * @param assessed 110 % of the month before, where nothing was declared (R5.2)
   */
  record Item(
      SocialSecurityNumber socialSecurityNumber,
      Status status,
      Money expected,
      Money collected,
      Money missing,
      Set<Insurance> exempt,
      List<LineView> lines,
      String missingParameters,
      Money arrears,
      Money open,
      LocalDate defaultFrom,
      boolean defaultAssumed,
      LateFee lateFee,
      Money assessed) {

    /** What is in default: as the levy authority reported it, else what is missing. */
    Money owed() {
      if (open != null) {
        return open;
      }
      return defaultFrom == null ? Money.ZERO : missing;
    }
  }

  /** One line of it, with the rows it was reckoned with. */
  record LineView(
      Insurance insurance,
      Payer payer,
      Money base,
      String ratePercent,
      Money expected,
      Money collected,
      List<ParameterView> parameters) {

    static LineView of(Line line, Money collected) {
      return new LineView(
          line.insurance(),
          line.payer(),
          line.base(),
          line.ratePercent().toPlainString(),
          line.amount(),
          collected,
          line.rows().stream().map(ParameterView::of).toList());
    }
  }

  static ArrearsView of(
      String employer,
      YearMonth month,
      LocalDate asOf,
      LateFeeSettings settings,
      List<Item> items) {
    LateFee.Terms terms = settings.terms();
    return new ArrearsView(
        employer,
        month,
        asOf,
        Money.sum(items.stream().map(Item::expected).filter(Objects::nonNull).toList()),
        Money.sum(items.stream().map(Item::collected).toList()),
        Money.sum(items.stream().map(Item::missing).toList()),
        Money.sum(
            items.stream()
                .map(Item::lateFee)
                .filter(Objects::nonNull)
                .map(LateFee::amount)
                .toList()),
        terms.percentADay().toPlainString(),
        terms.capped(),
        FineRange.of(Money.sum(items.stream().map(Item::owed).toList()), settings),
        items,
        List.of("R5.2", "R6.2", "R7.1", "R7.2"));
  }
}
