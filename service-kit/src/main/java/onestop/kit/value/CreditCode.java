package onestop.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A unified social credit code (GB 32100-2015, R2.6): 18 characters of which the last checks the
 * others modulo 31.
 */
public record CreditCode(@JsonValue String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

  /**
   * Checks shape and check character.
   *
   * @throws Refusal {@code CREDIT_CODE}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CreditCode {
    if (value == null
        || !SHAPE.matcher(value).matches()
        || value.charAt(17) != checkCharacter(value)) {
      throw Refusal.rule("CREDIT_CODE");
    }
  }

  private static char checkCharacter(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @Override
  public String toString() {
    return value;
  }
}
