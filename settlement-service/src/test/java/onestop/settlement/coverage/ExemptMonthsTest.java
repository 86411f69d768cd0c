package onestop.settlement.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
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
        new ExemptMonths(from, until)
            .exempts(YearMonth.parse(month), employedFrom, dayKnown, employedUntil));
  }
}
