package onestop.exemption.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated lines (RFC 4180). */
final class Csv {

  static final String MEDIA_TYPE = "text/csv";

  private static final String LINE_END = "\r\n";

  private Csv() {}

  /** A heading, and a line for each row; null is empty. */
  static String of(String heading, List<Object[]> rows) {
    return heading
        + LINE_END
        + rows.stream()
            .map(row ->
                Arrays.stream(row).map(Csv::cell).collect(Collectors.joining(",")) + LINE_END)
            .collect(Collectors.joining());
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean quoted = text.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
