package onestop.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where the next page of a list begins: the sort values of the last item shown, opaque to the
 * reader.
 */
public record Cursor(List<String> after) {

  /** The first page. */
  public static final Cursor START = new Cursor(List.of());

  private static final String SEPARATOR = "\u001f";

  /** After the item with these sort values. */
  public static Cursor after(Object... values) {
    return new Cursor(java.util.Arrays.stream(values).map(String::valueOf).toList());
  }

  static Cursor parse(String text) {
    var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    return new Cursor(List.of(decoded.split(SEPARATOR, -1)));
  }

  /** True at the first page. */
  public boolean isStart() {
    return after.isEmpty();
  }

  /** For {@code next} in the answer. */
  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, after).getBytes(StandardCharsets.UTF_8));
  }
}
