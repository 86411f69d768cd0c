package onestop.chaos;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers of permanent residents' cards, as their table has them (R2.3). */
final class FiveStarCard {

  private static final String JIANGSU = "32";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private FiveStarCard() {}

  /** The first card of somebody of that nation (three digits), day of birth and sex. */
  static String number(String nation, LocalDate born, String sex) {
    var number =
        "9"
            + JIANGSU
            + nation
            + born.format(DateTimeFormatter.BASIC_ISO_DATE)
            + (sex.equals("M") ? "001" : "002");
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return number + CHECKS.charAt(sum % CHECKS.length());
  }
}
