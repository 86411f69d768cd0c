package onestop.settlement.parameter;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onestop.settlement.parameter.Parameter.Kind;

/** All rows that contributions are computed with. */
public record Parameters(List<Parameter> rows) {

  /** The rate of an insurance, payer and month; of work injury for the industry class (R7.1). */
  public Optional<Parameter> rate(
      Insurance insurance, Payer payer, int industryClass, YearMonth month) {
    Integer wanted = insurance.isByIndustry() ? industryClass : null;
    return find(insurance, payer, Kind.RATE_PERCENT, wanted, month);
  }

  /** The least or largest base; none means no bound on that side. */
  public Optional<Parameter> bound(Insurance insurance, Kind kind, YearMonth month) {
    return find(insurance, null, kind, null, month);
  }

  // Where two rows hold, the one that began later was meant to replace the other.
  private Optional<Parameter> find(
      Insurance insurance, Payer payer, Kind kind, Integer industryClass, YearMonth month) {
    return rows.stream()
        .filter(row ->
            row.insurance() == insurance
                && row.payer() == payer
                && row.kind() == kind
                && Objects.equals(row.industryClass(), industryClass)
                && row.holdsIn(month))
        .max(Comparator.comparing(Parameter::from));
  }
}
