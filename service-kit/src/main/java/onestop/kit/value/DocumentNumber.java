package onestop.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of an identity document or permit as it was written, 1 to 40 characters with at least
 * one letter or digit. JSON carries it whole, {@link #toString()} masks it (R2.7).
 */
public record DocumentNumber(@JsonValue String value) {

  // Printable: it stands in rows, logs and papers.
  private static final Pattern SHAPE = Pattern.compile("\\P{C}{1,40}");
  private static final Pattern PASSED_OVER = Pattern.compile("[^A-Z0-9]+");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException unless 1 to 40 printable characters with any of A-Z and 0-9
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DocumentNumber {
    if (value == null || !SHAPE.matcher(value).matches() || normalised(value).isEmpty()) {
      throw new IllegalArgumentException("not a document number");
    }
  }

  /** Upper case with every character that is not A-Z or 0-9 removed (R2.2). */
  public String normalised() {
    return normalised(value);
  }

  private static String normalised(String value) {
    return PASSED_OVER.matcher(value.toUpperCase(Locale.ROOT)).replaceAll("");
  }

  /**
   * First 1 and last 2 characters; of 15 and more (a permanent resident card) first 3 and last 4
   * (R2.7).
   */
  @Override
  public String toString() {
    int length = value.length();
    if (length >= 15) {
      return value.substring(0, 3) + "***" + value.substring(length - 4);
    }
    return length < 5 ? "***" : value.charAt(0) + "***" + value.substring(length - 2);
  }
}
