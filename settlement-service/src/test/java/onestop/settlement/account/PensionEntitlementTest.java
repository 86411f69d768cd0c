package onestop.settlement.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import onestop.kit.value.RetirementAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8.1 and R8.2, as far as R9.4 needs them. */
class PensionEntitlementTest {

  @ParameterizedTest
  @CsvSource({"2025, 180", "2029, 180", "2030, 186", "2031, 192", "2039, 240", "2050, 240"})
  void theMonthsNeededRise(int year, int months) {
    assertEquals(months, PensionEntitlement.minimumMonths(year));
  }

  @ParameterizedTest
  @CsvSource({
    "1970-05-20, 2031-10-01, 192, true",
    "1970-05-20, 2031-09-30, 192, false",
    "1970-05-20, 2031-10-01, 191, false",
    "1964-12-31, 2026-01-01, 180, true",
    // Whoever goes on working needs what the year of the own retirement asked for.
    "1970-05-20, 2035-01-01, 192, true",
  })
  void aPensionIsDueWithAgeAndMonths(LocalDate birth, LocalDate today, int months, boolean due) {
    assertEquals(due, PensionEntitlement.isDue(RetirementAge.MALE_60, birth, months, today));
  }

  @Test
  void withoutACategoryNoPensionIsDueByAge() {
    var birth = LocalDate.of(1950, 1, 1);
    assertFalse(PensionEntitlement.isDue(null, birth, 500, LocalDate.of(2026, 1, 1)));
  }
}
