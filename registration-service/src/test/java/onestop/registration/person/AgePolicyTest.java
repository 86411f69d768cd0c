package onestop.registration.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import onestop.kit.value.RetirementAge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1.6: which ages are covered, with R8.1's retirement ages. */
@Tag("R1.6")
class AgePolicyTest {

  @ParameterizedTest
  @CsvSource({
    "2009-11-21, MALE_60, 2025-11-20, false",
    "2009-11-21, MALE_60, 2025-11-21, true",
    // a leap day's child is 16 on 28 February... of a year without one
    "2008-02-29, FEMALE_50, 2024-02-28, false",
    "2008-02-29, FEMALE_50, 2024-02-29, true",
    // born 1970-05: 61 years 5 months, reached on 2031-10-15
    "1970-05-15, MALE_60, 2031-10-14, true",
    "1970-05-15, MALE_60, 2031-10-15, false",
    // original age before 2025: no delay
    "1964-12-31, MALE_60, 2024-12-30, true",
    "1964-12-31, MALE_60, 2024-12-31, false"
  })
  void fromSixteenUpToRetirement(
      LocalDate birth, RetirementAge category, LocalDate day, boolean covered) {
    assertEquals(covered, AgePolicy.covers(birth, category, day));
  }

  @Test
  void withoutACategoryThereIsNoUpperBound() {
    assertEquals(true, AgePolicy.covers(LocalDate.of(1930, 1, 1), null, LocalDate.of(2026, 1, 1)));
  }

  @Test
  void theCategoryIsTheOneStatedElseBySex() {
    assertEquals(RetirementAge.MALE_60, AgePolicy.category(null, Sex.M));
    assertEquals(RetirementAge.FEMALE_50, AgePolicy.category(null, Sex.F));
    assertEquals(RetirementAge.FEMALE_55, AgePolicy.category(RetirementAge.FEMALE_55, Sex.F));
    assertNull(AgePolicy.category(null, Sex.X));
  }
}
