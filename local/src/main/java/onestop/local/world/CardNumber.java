package onestop.local.world;

/** Bank card numbers: 18 digits and the check digit by Luhn's formula. */
public final class CardNumber {

  private static final String BANK = "621700";

  private CardNumber() {}

  /**
   * A number derived from a text: the same text always has the same number, which never ends in
   * 0000.
   */
  public static String of(String text) {
    long account = Math.floorMod(text.hashCode() * 2_654_435_761L, 1_000_000_000_000L);
    var number = complete(BANK + "%012d".formatted(account));
    return number.endsWith("0000") ? complete(BANK + "%012d".formatted(account ^ 1)) : number;
  }

  /** Adds the check digit. */
  static String complete(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit * 2 : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
