package onestop.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A bank account or card number: 8 to 34 letters and digits, spaces and hyphens dropped. JSON
 * carries it whole, {@link #toString()} masks it (R2.7).
 */
public record BankAccountNumber(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{8,34}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException unless 8 to 34 letters and digits
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BankAccountNumber {
    value = value == null ? "" : value.replaceAll("[ -]", "");
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a bank account number");
    }
  }

  /** The last four characters, which may be shown. */
  public String last4() {
    return value.substring(value.length() - 4);
  }

  /** Three stars and the last 4 (R2.7). */
  @Override
  public String toString() {
    return "***" + last4();
  }
}
