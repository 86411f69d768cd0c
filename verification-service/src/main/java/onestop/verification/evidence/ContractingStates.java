package onestop.verification.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The states whose apostille China accepts, by day (R10.3). Pure. */
public record ContractingStates(List<Row> rows) {

  /**
   * A row of the data.
   *
   * @param from first day on which it holds
   * @param appliesWithChina false where an objection stands between the two
   */
  public record Row(String country, LocalDate from, boolean appliesWithChina, String confidence) {}

  /** The row that holds for a country on a day; empty before the first. */
  public Optional<Row> row(String country, LocalDate on) {
    return rows.stream()
        .filter(row -> row.country().equals(country) && !row.from().isAfter(on))
        .max(Comparator.comparing(Row::from));
  }

  /** True when an apostille of that country and day replaces consular legalisation. */
  public boolean acceptsApostille(String country, LocalDate on) {
    return row(country, on).map(Row::appliesWithChina).orElse(false);
  }
}
