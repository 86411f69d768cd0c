package onestop.settlement.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onestop.settlement.coverage.ExemptMonths.Employed;
import onestop.settlement.coverage.ExemptMonths.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R6.2. */
class ExemptMonthsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2025-09-01, 2026-08-31, 2025-09, -,          false, -,          true",
        "2025-09-01, 2026-08-31, 2026-08, -,          false, -,          true",
        "2025-09-01, 2026-08-31, 2025-08, -,          false, -,          false",
        "2025-09-01, 2026-08-31, 2026-09, -,          false, -,          false",
        "2025-09-02, 2026-08-31, 2025-09, -,          false, -,          false",
        "2025-09-01, 2026-08-30, 2026-08, -,          false, -,          false",
        // employment began in the month
        "2025-09-08, 2026-08-31, 2025-09, 2025-09-08, true,  -,          true",
        "2025-09-08, 2026-08-31, 2025-09, 2025-09-07, true,  -,          false",
        "2025-09-08, 2026-08-31, 2025-09, 2025-09-01, false, -,          true",
        "2025-10-08, 2026-08-31, 2025-09, 2025-09-01, false, -,          false",
        // employment ended in the month
        "2025-09-01, 2026-08-15, 2026-08, 2025-09-01, true,  2026-08-15, true",
        "2025-09-01, 2026-08-15, 2026-08, 2025-09-01, true,  2026-08-16, false",
        // nothing left
        "2025-09-01, -,          2025-10, -,          false, -,          false",
        // leap day
        "2024-02-01, 2024-02-29, 2024-02, -,          false, -,          true",
        "2024-02-01, 2024-02-28, 2024-02, -,          false, -,          false",
      })
  void aMonthIsExemptWhenEveryDayOfEmploymentInItIs(
      LocalDate from,
      LocalDate until,
      String month,
      LocalDate employedFrom,
      boolean dayKnown,
      LocalDate employedUntil,
      boolean exempt) {
    assertEquals(
        exempt,
        new ExemptMonths(List.of(new Period(from, until)))
            .exempts(YearMonth.parse(month), new Employed(employedFrom, dayKnown, employedUntil)));
  }

  @ParameterizedTest
  @CsvSource({
    // one after the other without a gap
    "2025-09-01, 2025-09-15, 2025-09-16, 2026-08-31, true",
    "2025-09-16, 2026-08-31, 2025-09-01, 2025-09-15, true",
    // overlapping
    "2025-09-01, 2025-09-20, 2025-09-10, 2025-09-30, true",
    // a day between them, or at an end
    "2025-09-01, 2025-09-15, 2025-09-17, 2026-08-31, false",
    "2025-09-02, 2025-09-15, 2025-09-16, 2026-08-31, false",
    "2025-09-01, 2025-09-15, 2025-09-16, 2025-09-29, false",
  })
  void certificatesThatFollowOneAnotherExemptAMonthTogether(
      LocalDate from, LocalDate until, LocalDate otherFrom, LocalDate otherUntil, boolean exempt) {
    var months =
        new ExemptMonths(List.of(new Period(from, until), new Period(otherFrom, otherUntil)));
    assertEquals(exempt, months.exempts(YearMonth.of(2025, 9), Employed.UNKNOWN));
  }
}
