package onestop.local.world;

/**
 * The unified social credit code of an employer, GB 32100-2015 (R2.6): 17 characters and a check
 * character, mod 31.
 */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCode() {}

  /** Adds the check character to the first 17 characters. */
  public static String complete(String first17) {
    if (first17.length() != 17) {
      throw new IllegalArgumentException("a credit code has 17 characters before the last one");
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int value = ALPHABET.indexOf(first17.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException(
            "not a character of a credit code: " + first17.charAt(i));
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return first17 + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** Whether all 18 characters are those of a credit code and the last one checks the others. */
  public static boolean valid(String code) {
    return code.length() == 18
        && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
        && complete(code.substring(0, 17)).equals(code);
  }
}
