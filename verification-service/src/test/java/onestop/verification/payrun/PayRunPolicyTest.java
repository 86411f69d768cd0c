package onestop.verification.payrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import onestop.verification.payrun.PayRunPolicy.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R10.5 and R10.7: what a run does with one beneficiary. */
class PayRunPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // month, first, valid until, ended on, owes
    "2025-05, 2025-01, 2025-05-01, , false, PAY",
    "2025-05, 2025-01, 2025-04-30, , false, WITHHOLD",
    "2025-05, 2025-01, 2025-04-30, , true, WITHHOLD",
    "2025-05, 2025-05, 2026-05-31, , false, PAY",
    "2025-05, 2025-06, 2026-06-30, , false, NOTHING",
    "2025-05, 2025-01, 2025-12-31, 2025-05-01, false, PAY",
    "2025-05, 2025-01, 2025-12-31, 2025-04-30, false, NOTHING",
    "2025-05, 2025-01, 2025-12-31, 2025-04-30, true, PAY_ARREARS",
    "2025-05, 2025-01, 2025-04-01, 2025-04-30, true, PAY_ARREARS",
    "2025-05, 2025-01, 2025-03-31, 2025-04-30, true, NOTHING",
    "2025-05, 2025-01, 2025-04-30, 2025-05-31, false, WITHHOLD",
  })
  void eachStandingIsDecided(
      YearMonth month,
      YearMonth first,
      LocalDate validUntil,
      LocalDate endedOn,
      boolean owes,
      Decision decision) {
    assertEquals(decision, PayRunPolicy.decide(month, first, validUntil, endedOn, owes));
  }
}
