package onestop.kit.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Scalars as the interfaces write them and in no other way: dates {@code YYYY-MM-DD}, months {@code
 * YYYY-MM}, instants RFC 3339, all between 1900 and 2499. Each refuses anything else with an {@link
 * IllegalArgumentException} or a {@link java.time.DateTimeException}.
 */
public final class Scalars {

  private static final Pattern DATE = Pattern.compile("(19|2[0-4])\\d{2}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("(19|2[0-4])\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("(19|2[0-4])\\d{2}-\\d{2}-\\d{2}[Tt].+");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int LONGEST_TEXT = 2000;

  private Scalars() {}

  /** A calendar day that exists. */
  public static LocalDate date(String text) {
    require(DATE.matcher(text).matches());
    return LocalDate.parse(text);
  }

  /** A calendar month. */
  public static YearMonth month(String text) {
    require(MONTH.matcher(text).matches());
    return YearMonth.parse(text);
  }

  /** A moment with its offset. */
  public static Instant instant(String text) {
    require(INSTANT.matcher(text).matches());
    return OffsetDateTime.parse(text).toInstant();
  }

  /** A number of at most 15 digits before and 10 after the point, without exponent. */
  public static BigDecimal decimal(String text) {
    require(DECIMAL.matcher(text).matches());
    return new BigDecimal(text);
  }

  /** A UUID in its usual form. */
  public static UUID uuid(String text) {
    require(UUID_SHAPE.matcher(text).matches());
    return UUID.fromString(text);
  }

  /** Text of at most 2,000 characters that PostgreSQL can hold: no NUL, no half character. */
  public static String text(String text) {
    require(text.length() <= LONGEST_TEXT);
    require(text.codePoints().noneMatch(Scalars::isNotStorable));
    return text;
  }

  private static boolean isNotStorable(int character) {
    return character == 0 || Character.getType(character) == Character.SURROGATE;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("out of shape");
    }
  }
}
