package onestop.kit.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import onestop.kit.form.Fault;
import onestop.kit.form.Scalars;

/**
 * Where the next page of a list begins: the sort values of the last item shown, opaque to the
 * reader. One that was not given out, or for another list, is answered with 400.
 */
public record Cursor(List<String> after) {

  /** The first page. */
  public static final Cursor START = new Cursor(List.of());

  private static final String SEPARATOR = "\u001f";

  /** After the item with these sort values. */
  public static Cursor after(Object... values) {
    return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
  }

  static Cursor parse(String text) {
    var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    int end = decoded.lastIndexOf(SEPARATOR);
    if (end < 0 || !decoded.substring(end + 1).equals(sum(decoded.substring(0, end)))) {
      throw new IllegalArgumentException("not given out by us");
    }
    return new Cursor(List.of(decoded.substring(0, end).split(SEPARATOR, -1)));
  }

  private static String sum(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  /** True at the first page. */
  public boolean isStart() {
    return after.isEmpty();
  }

  /** A sort value that is text. */
  public String text(int index) {
    return read(index, Function.identity());
  }

  /** A sort value that is a day. */
  public LocalDate date(int index) {
    return read(index, LocalDate::parse);
  }

  /** A sort value that is a month. */
  public YearMonth month(int index) {
    return read(index, YearMonth::parse);
  }

  /** A sort value that is a moment. */
  public Instant instant(int index) {
    return read(index, Instant::parse);
  }

  /** A sort value that is an id. */
  public UUID uuid(int index) {
    return read(index, Scalars::uuid);
  }

  private <T> T read(int index, Function<String, T> reader) {
    try {
      return reader.apply(after.get(index));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException _) {
      throw Problems.input(new Fault("cursor", "WRONG_FORMAT", Map.of(), true));
    }
  }

  /** For {@code next} in the answer. */
  @Override
  public String toString() {
    String values = String.join(SEPARATOR, after);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((values + SEPARATOR + sum(values)).getBytes(StandardCharsets.UTF_8));
  }
}
