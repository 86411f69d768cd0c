package onestop.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A social security number (R2.2, R2.4): 1 to 18 characters of A-Z and 0-9. JSON carries it whole,
 * {@link #toString()} masks it (R2.7).
 */
public record SocialSecurityNumber(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,18}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException unless 1 to 18 of A-Z and 0-9
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SocialSecurityNumber {
    if (!isShaped(value)) {
      throw new IllegalArgumentException("not a social security number");
    }
  }

  /** Whether it has the shape. */
  public static boolean isShaped(String text) {
    return text != null && SHAPE.matcher(text).matches();
  }

  /** Country code, three stars, the last two characters: {@code DEU***56} (R2.7). */
  @Override
  public String toString() {
    return value.length() < 6
        ? "***"
        : value.substring(0, 3) + "***" + value.substring(value.length() - 2);
  }
}
