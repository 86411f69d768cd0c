package onestop.registration.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** ISO 3166-1, from {@code data/countries.csv}. */
final class Countries {

  private static final Map<String, String> NUMERIC_BY_ALPHA3 = read();

  private Countries() {}

  static boolean isAlpha3(String code) {
    return NUMERIC_BY_ALPHA3.containsKey(code);
  }

  /** The alpha-3 code of a numeric one, empty when no country has it. */
  static Optional<String> alpha3(String numeric) {
    return NUMERIC_BY_ALPHA3.entrySet().stream()
        .filter(country -> country.getValue().equals(numeric))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, String> read() {
    Map<String, String> countries = new HashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Countries.class.getResourceAsStream("/data/countries.csv"),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> line.matches("[A-Z]{3},\\d{3},.*"))
          .map(line -> line.split(",", -1))
          .forEach(cells -> countries.put(cells[0], cells[1]));
      return countries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
