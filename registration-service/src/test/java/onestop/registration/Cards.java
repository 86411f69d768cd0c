package onestop.registration;

/** Numbers of permanent resident cards for tests (R2.3), computed here a second time. */
public final class Cards {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Cards() {}

  /** A valid five-star card; the province and sequence make each number another. */
  public static String fiveStar(String numericNationality, String birth, int n) {
    String province = String.valueOf(11 + n / 499 % 70);
    String sequence = "%03d".formatted(2 * (n % 499) + 1);
    String first = "9" + province + numericNationality + birth + sequence;
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += Character.digit(first.charAt(i), 10) * WEIGHTS[i];
    }
    return first + "10X98765432".charAt(sum % 11);
  }
}
