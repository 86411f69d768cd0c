package onestop.verification.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onestop.kit.value.Money;
import onestop.verification.payment.OverpaymentPolicy.Paid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R10.7: the month of the end is due, later ones are not. */
class OverpaymentPolicyTest {

  private static final List<Paid> PAID =
      List.of(
          new Paid(YearMonth.of(2025, 4), Money.of("4120.50")),
          new Paid(YearMonth.of(2025, 5), Money.of("4120.50")),
          new Paid(YearMonth.of(2025, 6), Money.of("4120.51")));

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 12361.51",
    "2025-04-01, 8241.01",
    "2025-04-30, 8241.01",
    "2025-05-15, 4120.51",
    "2025-06-01, 0.00",
    "2025-07-01, 0.00"
  })
  void whatWasPaidForMonthsAfterTheEnd(LocalDate endedOn, String overpaid) {
    assertEquals(Money.of(overpaid), OverpaymentPolicy.overpaid(endedOn, PAID));
  }

  @ParameterizedTest
  @CsvSource({"2025-06-01"})
  void nothingPaidNothingOverpaid(LocalDate endedOn) {
    assertEquals(Money.ZERO, OverpaymentPolicy.overpaid(endedOn, List.of()));
  }
}
