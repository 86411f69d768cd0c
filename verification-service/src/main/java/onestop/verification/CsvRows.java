package onestop.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The figures that ship with the service: {@code data/*.csv}, a head line, {@code #} comments. */
public final class CsvRows {

  private CsvRows() {}

  /** The cells of every row of {@code /data/<name>.csv}, in order. */
  public static List<String[]> of(String name) {
    String path = "/data/" + name + ".csv";
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                CsvRows.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
