package onestop.local.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.local.Api;

/**
 * The sample permits of {@code sample-permits.csv}, dated back from today so that some of their
 * 30-day clocks have just begun, some end within days and some have run out.
 */
public final class SamplePermits {

  static final Map<String, Permit.Employer> EMPLOYERS =
      Map.of(
          "A", employer("91440300MA5F0B7K3", "Shenzhen Lianhua Robotics Co., Ltd.", "lianhua"),
          "B", employer("914403007152638A9", "Qianhai Harbour Logistics Co., Ltd.", "qianhai"),
          "C", employer("91440300MA5G8T2XU", "Nanshan Photonics Co., Ltd.", "nanshan"),
          "D", employer("91440300618204W5Y", "Bao'an Precision Tools Ltd.", "baoan"),
          "E", employer("12440300455760H2E", "Shenzhen Bay International School", "bayschool"));

  private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 30);

  private SamplePermits() {}

  /** All samples as of a day. */
  public static List<Permit> asOf(LocalDate today) {
    var permits = new ArrayList<Permit>();
    for (var line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        permits.add(permit(line.split(",", -1), today, permits.size() + 1));
      }
    }
    return permits;
  }

  // Columns: surname, given names, nationality, birth, sex, passport, category, employer, kind,
  // position, days ago.
  private static Permit permit(String[] column, LocalDate today, int number) {
    var issuedOn = today.minusDays(Long.parseLong(column[10]));
    var passport = new Permit.Document("PASSPORT", column[5], column[2], today.plusYears(6));
    return new Permit(
        "WP4403%06d".formatted(number),
        column[6],
        issuedOn.atTime(OFFICE_HOUR).atZone(Api.SHANGHAI).toOffsetDateTime(),
        issuedOn,
        issuedOn.plusYears(2).minusDays(1),
        new Permit.Person(
            column[0], column[1], column[2], LocalDate.parse(column[3]), column[4], passport),
        EMPLOYERS.get(column[7]),
        new Permit.Employment(column[8], issuedOn, column[9]));
  }

  private static List<String> lines() {
    try (var file =
        SamplePermits.class.getResourceAsStream("/onestop/local/world/sample-permits.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Permit.Employer employer(String first17, String name, String domain) {
    var email = "hr@" + domain + ".example";
    return new Permit.Employer(CreditCode.complete(first17), name, email);
  }
}
