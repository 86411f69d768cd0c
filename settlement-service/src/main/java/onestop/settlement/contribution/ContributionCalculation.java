package onestop.settlement.contribution;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Parameter;
import onestop.settlement.parameter.Parameter.Kind;
import onestop.settlement.parameter.Parameters;
import onestop.settlement.parameter.Payer;

/**
 * What is due for a month (R7.1): the declared wage held between the insurance's bounds, times the
 * rate, rounded to the fen, for each insurance and payer.
 */
public final class ContributionCalculation {

  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  private ContributionCalculation() {}

  /**
   * One payer's contribution to one insurance.
   *
   * @param rows the parameters it was computed with: the rate, and the bound if one was reached
   */
  public record Line(
      Insurance insurance,
      Payer payer,
      Money base,
      BigDecimal ratePercent,
      Money amount,
      List<Parameter> rows) {}

  /**
   * The lines of a month, exempt insurances left out.
   *
   * @param industryClass of the employer, for work injury
   * @throws Refusal {@code NO_PARAMETER}, naming every row that is missing
   */
  public static List<Line> of(
      YearMonth month,
      Money wage,
      Set<Insurance> exempt,
      int industryClass,
      Parameters parameters) {
    List<Line> lines = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Insurance insurance : Insurance.values()) {
      if (exempt.contains(insurance)) {
        continue;
      }
      for (Payer payer : insurance.payers()) {
        parameters
            .rate(insurance, payer, industryClass, month)
            .ifPresentOrElse(
                rate -> lines.add(line(rate, wage, month, parameters)),
                () -> missing.add(insurance + " " + payer + " RATE_PERCENT"));
      }
    }
    if (!missing.isEmpty()) {
      throw Refusal.rule(
          "NO_PARAMETER", Map.of("rows", String.join(", ", missing), "month", month.toString()));
    }
    return List.copyOf(lines);
  }

  private static Line line(Parameter rate, Money wage, YearMonth month, Parameters parameters) {
    List<Parameter> used = new ArrayList<>(List.of(rate));
    Insurance bounded = rate.insurance().baseOf();
    Optional<Parameter> floor = parameters.bound(bounded, Kind.FLOOR, month);
    Optional<Parameter> ceiling = parameters.bound(bounded, Kind.CEILING, month);
    Money base = wage;
    if (floor.isPresent() && base.compareTo(new Money(floor.get().value())) < 0) {
      base = new Money(floor.get().value());
      used.add(floor.get());
    }
    if (ceiling.isPresent() && base.compareTo(new Money(ceiling.get().value())) > 0) {
      base = new Money(ceiling.get().value());
      used.add(ceiling.get());
    }
    return new Line(
        rate.insurance(),
        rate.payer(),
        base,
        rate.value(),
        base.times(rate.value().multiply(PERCENT)),
        List.copyOf(used));
  }

  /** What one payer pays in all. */
  public static Money total(List<Line> lines, Payer payer) {
    return Money.sum(
        lines.stream().filter(line -> line.payer() == payer).map(Line::amount).toList());
  }
}
