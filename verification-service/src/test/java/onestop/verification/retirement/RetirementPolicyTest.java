package onestop.verification.retirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Period;
import java.time.YearMonth;
import java.util.stream.IntStream;
import onestop.kit.value.RetirementAge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R8.1 and R8.2, by the tables of the law and by an independent count over thirty years. */
class RetirementPolicyTest {

  private final RetirementPolicy policy = new RetirementPolicy(ShippedFigures.minima());

  /** From the annexes of the Decision of 2024-09-13: first and last rows and the edges between. */
  @ParameterizedTest
  @CsvSource({
    "1964-12, MALE_60, 2024-12, 0, 2024-12, 60, 0, 180",
    "1965-01, MALE_60, 2025-01, 1, 2025-02, 60, 1, 180",
    "1965-04, MALE_60, 2025-04, 1, 2025-05, 60, 1, 180",
    "1965-05, MALE_60, 2025-05, 2, 2025-07, 60, 2, 180",
    "1970-05, MALE_60, 2030-05, 17, 2031-10, 61, 5, 192",
    "1976-08, MALE_60, 2036-08, 35, 2039-07, 62, 11, 240",
    "1976-09, MALE_60, 2036-09, 36, 2039-09, 63, 0, 240",
    "1990-12, MALE_60, 2050-12, 36, 2053-12, 63, 0, 240",
    "1969-12, FEMALE_55, 2024-12, 0, 2024-12, 55, 0, 180",
    "1970-01, FEMALE_55, 2025-01, 1, 2025-02, 55, 1, 180",
    "1974-06, FEMALE_55, 2029-06, 14, 2030-08, 56, 2, 186",
    "1981-08, FEMALE_55, 2036-08, 35, 2039-07, 57, 11, 240",
    "1981-09, FEMALE_55, 2036-09, 36, 2039-09, 58, 0, 240",
    "1974-12, FEMALE_50, 2024-12, 0, 2024-12, 50, 0, 180",
    "1975-01, FEMALE_50, 2025-01, 1, 2025-02, 50, 1, 180",
    "1975-03, FEMALE_50, 2025-03, 2, 2025-05, 50, 2, 180",
    "1979-11, FEMALE_50, 2029-11, 30, 2032-05, 52, 6, 198",
    "1984-10, FEMALE_50, 2034-10, 59, 2039-09, 54, 11, 240",
    "1984-11, FEMALE_50, 2034-11, 60, 2039-11, 55, 0, 240",
  })
  void theTablesOfTheLaw(
      YearMonth birth,
      RetirementAge category,
      YearMonth original,
      int delay,
      YearMonth statutory,
      int years,
      int months,
      int minimum) {
    var found = policy.of(birth, category);
    assertEquals(original, found.original());
    assertEquals(delay, found.delayMonths());
    assertEquals(statutory, found.statutory().month());
    assertEquals(Period.of(years, months, 0), found.statutory().age());
    assertEquals(minimum, found.statutory().minimum().months());
  }

  /** Written as the law's annex is read: month after month, one more every so many months. */
  @ParameterizedTest
  @EnumSource
  void everyBirthMonthAgreesWithAnIndependentCount(RetirementAge category) {
    int age = category == RetirementAge.MALE_60 ? 60 : 50;
    age = category == RetirementAge.FEMALE_55 ? 55 : age;
    boolean slow = category != RetirementAge.FEMALE_50;
    int delay = 0;
    int inStep = 0;
    for (int month = 1960 * 12; month < 1991 * 12; month++) {
      int original = month + age * 12;
      if (original >= 2025 * 12) {
        if (inStep == 0 && delay < (slow ? 36 : 60)) {
          delay++;
        }
        inStep = (inStep + 1) % (slow ? 4 : 2);
      }
      var found = policy.of(month(month), category);
      assertEquals(month(original), found.original());
      assertEquals(delay, found.delayMonths());
      assertEquals(month(original + delay), found.statutory().month());
      assertEquals(
          age * 12L + delay,
          found.statutory().age().toTotalMonths(),
          () -> "age of " + category + found);
      assertEquals(slowMinimum((original + delay) / 12), found.statutory().minimum().months());
    }
  }

  private static int slowMinimum(int year) {
    return 180 + 6 * (int) IntStream.rangeClosed(2030, Math.min(year, 2039)).count();
  }

  private static YearMonth month(int months) {
    return YearMonth.of(months / 12, months % 12 + 1);
  }

  @ParameterizedTest
  @CsvSource({
    // Within three years of the original age: not before it.
    "1970-05, MALE_60, 2030-05, 186, 2034-10, 192",
    // The full delay of three years: exactly back to the original age.
    "1980-01, MALE_60, 2040-01, 240, 2046-01, 240",
    // Sixty months of delay: only three years of them can be taken back.
    "1990-01, FEMALE_50, 2042-01, 240, 2048-01, 240",
    "1964-01, MALE_60, 2024-01, 180, 2024-01, 180",
  })
  void earlierByWishAndLaterByAgreement(
      YearMonth birth,
      RetirementAge category,
      YearMonth earliest,
      int minimumEarly,
      YearMonth latest,
      int minimumLate) {
    var found = policy.of(birth, category);
    assertEquals(earliest, found.earliest().month());
    assertEquals(minimumEarly, found.earliest().minimum().months());
    assertEquals(latest, found.latest().month());
    assertEquals(minimumLate, found.latest().minimum().months());
    assertFalse(found.earliest().month().isBefore(found.original()));
  }
}
