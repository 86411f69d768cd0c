package onestop.settlement.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import onestop.kit.value.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R9.6, the grants. */
class DeathGrantsTest {

  private static final Money INCOME = Money.of("5135.75");

  @ParameterizedTest
  @CsvSource({
    "0,   36,  15407.25",
    "59,  36,  15407.25",
    "60,  72,  30814.50",
    "119, 72,  30814.50",
    "120, 108, 46221.75",
    "180, 108, 46221.75",
    "181, 109, 46649.73",
    // 28 years 9 months: 22.75
    "345, 273, 116838.31",
    "359, 287, 122830.02",
    "360, 288, 123258.00",
    "480, 288, 123258.00",
  })
  void theLumpSumGrowsWithTheMonthsPaid(int paid, int twelfths, String amount) {
    assertEquals(
        new DeathGrants(Money.of("10271.50"), Money.of(amount), twelfths),
        DeathGrants.beforePension(INCOME, paid));
  }

  @ParameterizedTest
  @CsvSource({
    "345, 12,  261",
    "345, 35,  238",
    "345, 165, 108",
    "345, 166, 108",
    "180, 1,   108",
    "480, 24,  264",
  })
  void aPensionerHasOneMonthLessPerYearDrawnButNine(int paid, int drawn, int twelfths) {
    assertEquals(twelfths, DeathGrants.ofPensioner(INCOME, paid, drawn).lumpSumTwelfths());
  }
}
