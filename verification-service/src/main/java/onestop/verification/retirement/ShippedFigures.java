package onestop.verification.retirement;

import java.time.LocalDate;
import java.util.List;
import onestop.verification.CsvRows;

/** The rows of the law that ship with the service. */
final class ShippedFigures {

  private ShippedFigures() {}

  static List<RetirementRow> ages() {
    return CsvRows.of("retirement-ages").stream()
        .map(cell ->
            new RetirementRow(
                RetirementCategory.valueOf(cell[0]),
                LocalDate.parse(cell[1]),
                Integer.parseInt(cell[2]),
                Integer.parseInt(cell[3]),
                Integer.parseInt(cell[4]),
                cell[5],
                cell[6]))
        .toList();
  }

  static List<MinimumRow> minima() {
    return CsvRows.of("minimum-contributions").stream()
        .map(cell ->
            new MinimumRow(Integer.parseInt(cell[0]), Integer.parseInt(cell[1]), cell[2], cell[3]))
        .toList();
  }
}
