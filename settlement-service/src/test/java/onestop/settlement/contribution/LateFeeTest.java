package onestop.settlement.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import onestop.kit.value.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R5.2. */
class LateFeeTest {

  @ParameterizedTest
  @CsvSource({
    // the example of R5.2
    "1141.87, 2016-06-01, 2016-07-10, true,  39,   22.27,   false",
    "1000.00, 2025-01-01, 2025-01-01, true,  0,    0.00,    false",
    "1000.00, 2025-01-01, 2025-01-02, true,  1,    0.50,    false",
    "1000.00, 2025-01-02, 2025-01-01, true,  0,    0.00,    false",
    // leap day and year end
    "1000.00, 2024-02-28, 2024-03-01, true,  2,    1.00,    false",
    "1000.00, 2025-02-28, 2025-03-01, true,  1,    0.50,    false",
    "1000.00, 2024-12-31, 2025-01-02, true,  2,    1.00,    false",
    // half a fen goes up
    "10.00,   2025-01-01, 2025-01-02, true,  1,    0.01,    false",
    "9.99,    2025-01-01, 2025-01-02, true,  1,    0.00,    false",
    // at the principal after 2,000 days: reached, then held
    "100.00,  2020-01-01, 2025-06-23, true,  2000, 100.00,  false",
    "100.00,  2020-01-01, 2025-06-24, true,  2001, 100.00,  true",
    "100.00,  2020-01-01, 2025-06-24, false, 2001, 100.05,  false",
    "0.00,    2020-01-01, 2025-06-24, true,  2001, 0.00,    false",
  })
  void theFeeRunsFromTheFirstDayOfDefaultToTheDayBeforePayment(
      String principal,
      LocalDate from,
      LocalDate paidOn,
      boolean cap,
      long days,
      String amount,
      boolean capped) {
    assertEquals(
        new LateFee(days, Money.of(amount), capped),
        LateFee.of(
            Money.of(principal), from, paidOn, new LateFee.Terms(new BigDecimal("0.05"), cap)));
  }
}
