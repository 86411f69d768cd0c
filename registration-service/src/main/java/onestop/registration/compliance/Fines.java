package onestop.registration.compliance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import onestop.kit.value.Money;

/** The ranges of the law's fines, from {@code data/fines.csv} (R5.1, R5.4). */
final class Fines {

  private static final Map<String, String[]> ROWS = read();

  private Fines() {}

  /** From least to most. */
  record Range(Money min, Money max) {

    boolean contains(Money amount) {
      return amount.compareTo(min) >= 0 && amount.compareTo(max) <= 0;
    }
  }

  /** Of the unit that does not register: so many times the insurance due (R5.1). */
  static Range unit(Money amountDue) {
    return new Range(
        amountDue.times(new BigDecimal(cell("UNIT_NOT_REGISTERING", 1))),
        amountDue.times(new BigDecimal(cell("UNIT_NOT_REGISTERING", 2))));
  }

  /** Of each person responsible for it (R5.1). */
  static Range person() {
    return range("PERSON_RESPONSIBLE");
  }

  /** Of the employer of so many people without a permit: so much for each, capped (R5.4). */
  static Money employerWithoutPermits(int people) {
    Range one = range("EMPLOYER_WITHOUT_PERMIT");
    return one.min().times(BigDecimal.valueOf(people)).min(one.max());
  }

  /** Of a foreigner who works without a permit (R5.4). */
  static Range foreignerWithoutPermit() {
    return range("FOREIGNER_WITHOUT_PERMIT");
  }

  private static Range range(String fine) {
    return new Range(Money.of(cell(fine, 1)), Money.of(cell(fine, 2)));
  }

  private static String cell(String fine, int column) {
    return ROWS.get(fine)[column];
  }

  private static Map<String, String[]> read() {
    Map<String, String[]> rows = new HashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Fines.class.getResourceAsStream("/data/fines.csv"), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> line.matches("[A-Z_]+,[\\d.]+,[\\d.]+,.*"))
          .map(line -> line.split(",", -1))
          .forEach(cells -> rows.put(cells[0], cells));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
