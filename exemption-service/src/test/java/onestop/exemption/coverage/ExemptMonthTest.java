package onestop.exemption.coverage;

import static java.time.LocalDate.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onestop.exemption.agreement.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R6.2: a month is exempt when every day of employment in it is. */
class ExemptMonthTest {

  @ParameterizedTest
  @CsvSource({
    "2025-06, 2025-06-01, , true",
    "2025-06, , , true",
    "2025-05, , , false",
    "2025-05, 2025-05-10, , true",
    "2025-05, 2025-05-09, , false",
    "2026-02, , , false",
    "2026-02, , 2026-02-14, true",
    "2026-02, , 2026-02-15, false",
    "2025-12, , , false",
    "2024-02, 2025-01-01, , false"
  })
  void everyDayOfEmploymentMustBeExempt(
      YearMonth month, LocalDate employedFrom, LocalDate employedUntil, boolean exempt) {
    var periods =
        List.of(
            new Period(parse("2025-05-10"), parse("2025-12-30")),
            new Period(parse("2026-01-01"), parse("2026-02-14")));

    assertEquals(exempt, ExemptMonth.isExempt(month, employedFrom, employedUntil, periods));
  }
}
