package onestop.verification.evidence;

import java.time.LocalDate;
import onestop.verification.CsvRows;

/** The contracting states that ship with the service: {@code data/apostille-states.csv}. */
final class ShippedStates {

  private ShippedStates() {}

  static ContractingStates read() {
    return new ContractingStates(
        CsvRows.of("apostille-states").stream()
            .map(cell ->
                new ContractingStates.Row(
                    cell[0], LocalDate.parse(cell[1]), Boolean.parseBoolean(cell[2]), cell[3]))
            .toList());
  }
}
