package onestop.exemption.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The table as it ships, {@code data/agreements.csv}: loaded at the first start (R6.1). */
final class AgreementsFile {

  private static final String NAME = "/data/agreements.csv";

  private AgreementsFile() {}

  /** A line of the file. */
  record Line(
      String country,
      String nameEn,
      String nameZh,
      LocalDate signed,
      String confidence,
      String note,
      TermsRow terms) {}

  static List<Line> read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                AgreementsFile.class.getResourceAsStream(NAME), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("country,"))
          .map(line -> line.split(",", -1))
          .map(AgreementsFile::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String[] cell) {
    var terms =
        new TermsRow(
            UUID.randomUUID(),
            cell[6],
            date(cell[4]),
            date(cell[5]),
            InsurancesConverter.parse(cell[7]),
            number(cell[8]),
            number(cell[9]),
            number(cell[10]),
            Extension.valueOf(cell[11]),
            Boolean.parseBoolean(cell[12]));
    return new Line(cell[0], cell[1], cell[2], date(cell[3]), cell[13], cell[14], terms);
  }

  private static LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }
}
