package onestop.settlement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import onestop.settlement.parameter.CreditingRate;
import onestop.settlement.parameter.CreditingRates;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Parameter;
import onestop.settlement.parameter.Parameters;
import onestop.settlement.parameter.Payer;

/** The figures that ship with the service, for tests of the pure rules. */
public final class Figures {

  private Figures() {}

  /** As in {@code data/contribution-parameters.csv}. */
  public static Parameters parameters() {
    return new Parameters(
        cells("contribution-parameters").stream()
            .map(cell ->
                new Parameter(
                    Insurance.valueOf(cell[0]),
                    cell[1].isEmpty() ? null : Payer.valueOf(cell[1]),
                    Parameter.Kind.valueOf(cell[2]),
                    cell[3].isEmpty() ? null : Integer.valueOf(cell[3]),
                    new BigDecimal(cell[4]),
                    LocalDate.parse(cell[5]),
                    cell[6].isEmpty() ? null : LocalDate.parse(cell[6]),
                    cell[7],
                    cell[8]))
            .toList());
  }

  /** As in {@code data/crediting-rates.csv}. */
  public static CreditingRates rates() {
    return new CreditingRates(
        cells("crediting-rates").stream()
            .map(cell ->
                new CreditingRate(
                    Integer.parseInt(cell[0]), new BigDecimal(cell[1]), null, cell[2]))
            .toList());
  }

  private static List<String[]> cells(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Figures.class.getResourceAsStream("/data/" + name + ".csv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
