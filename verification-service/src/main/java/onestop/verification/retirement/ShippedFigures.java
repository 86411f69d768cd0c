package onestop.verification.retirement;

import java.util.List;
import onestop.verification.CsvRows;

/** The rows that ship with the service: {@code data/minimum-contributions.csv}. */
final class ShippedFigures {

  private ShippedFigures() {}

  static List<MinimumRow> minima() {
    return CsvRows.of("minimum-contributions").stream()
        .map(cell ->
            new MinimumRow(Integer.parseInt(cell[0]), Integer.parseInt(cell[1]), cell[2], cell[3]))
        .toList();
  }
}
