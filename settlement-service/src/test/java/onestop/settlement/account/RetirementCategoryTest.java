package onestop.settlement.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8.1 and R8.2, as far as R9.4 needs them. */
class RetirementCategoryTest {

  @ParameterizedTest
  @CsvSource({
    "1970-05-20, MALE_60,   2031-10",
    "1964-12-31, MALE_60,   2024-12",
    "1965-01-01, MALE_60,   2025-02",
    "1965-05-01, MALE_60,   2025-07",
    "1985-01-01, MALE_60,   2048-01",
    "1970-01-01, FEMALE_55, 2025-02",
    "1975-01-01, FEMALE_50, 2025-02",
    "1975-03-01, FEMALE_50, 2025-05",
    "1990-01-01, FEMALE_50, 2045-01",
  })
  void theAgeRisesStepByStep(LocalDate birth, RetirementCategory category, String month) {
    assertEquals(YearMonth.parse(month), category.retirementMonth(birth));
  }

  @ParameterizedTest
  @CsvSource({"2025, 180", "2029, 180", "2030, 186", "2031, 192", "2039, 240", "2050, 240"})
  void theMonthsNeededRise(int year, int months) {
    assertEquals(months, RetirementCategory.minimumMonths(year));
  }

  @ParameterizedTest
  @CsvSource({
    "1970-05-20, 2031-10-01, 192, true",
    "1970-05-20, 2031-09-30, 192, false",
    "1970-05-20, 2031-10-01, 191, false",
    "1964-12-31, 2026-01-01, 180, true",
  })
  void aPensionIsDueWithAgeAndMonths(LocalDate birth, LocalDate today, int months, boolean due) {
    assertEquals(due, RetirementCategory.MALE_60.isPensionDue(birth, months, today));
  }
}
