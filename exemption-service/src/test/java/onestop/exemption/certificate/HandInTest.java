package onestop.exemption.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Set;
import onestop.kit.value.LegalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R6.5 to the day. */
class HandInTest {

  private static final LegalCalendar CALENDAR =
      new LegalCalendar(
          Set.of(2025, 2026),
          Set.of(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-02")),
          Set.of(LocalDate.parse("2026-02-28")));

  @ParameterizedTest
  @CsvSource({
    "2025-06-10, 2025-09-10",
    "2025-06-14, 2025-09-15", // a Sunday
    "2025-07-01, 2025-10-03", // two rest days
    "2025-11-30, 2026-02-28", // a month end, on a Saturday made a working day
    "2025-11-28, 2026-02-28",
    "2025-11-21, 2026-02-23", // a Saturday
    "2024-11-30, 2025-02-28"
  })
  void threeMonthsEndOnTheSameDayMovedOverRestDays(LocalDate issuedOn, LocalDate by) {
    assertEquals(by, HandIn.lastDay(issuedOn, CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-10, 2025-06-10, 2025-06-10, true",
    "2025-09-11, 2025-06-10, 2025-09-01, false",
    "2025-12-31, 2025-06-10, 2025-12-01, false",
    "2025-12-31, 2026-01-15, 2026-01-15, false",
    "2025-09-10, 2026-01-15, 2026-01-15, true"
  })
  void lateIsExemptFromTheMonthOfHandingIn(
      LocalDate on, LocalDate start, LocalDate exemptFrom, boolean refund) {
    var handIn = new HandIn(LocalDate.parse("2025-09-10"), on);

    assertEquals(exemptFrom, handIn.exemptFrom(start));
    assertEquals(refund, handIn.refunds(true));
    assertFalse(handIn.refunds(false));
  }

  @Test
  void withoutAnEmploymentDocumentNothingIsLate() {
    assertFalse(new HandIn(null, LocalDate.parse("2025-09-10")).isLate());
  }
}
