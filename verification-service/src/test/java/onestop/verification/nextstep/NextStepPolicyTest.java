package onestop.verification.nextstep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import onestop.kit.value.Money;
import onestop.verification.beneficiary.Status;
import onestop.verification.nextstep.NextStepPolicy.Standing;
import onestop.verification.nextstep.NextStepPolicy.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a beneficiary is told to do next. */
class NextStepPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "CURRENT, 2026-03-15, , 0.00, , NOTHING_YET, 2026-03-15",
    "CURRENT, 2026-03-15, , 5.00, , AWAIT_ARREARS, 2026-03-15",
    "DUE_SOON, 2025-05-15, , 0.00, , VERIFY_IN_TIME, 2025-05-15",
    "LAPSED, 2025-04-05, , 0.00, , VERIFY_NOW, 2025-04-30",
    "LAPSED, 2025-03-31, , 0.00, , VERIFY_NOW, ",
    "SUSPENDED, 2025-01-31, , 9.00, , VERIFY_TO_RESUME, ",
    "ENDED, 2026-03-15, 2025-04-01, 0.00, 0.00, ENDED, ",
    "ENDED, 2026-03-15, 2025-04-01, 0.00, 9.00, REPAY, ",
    "ENDED, 2026-03-15, 2025-04-01, 9.00, 0.00, AWAIT_ARREARS, ",
    "ENDED, 2025-03-31, 2025-04-01, 9.00, 0.00, ENDED, ",
  })
  void eachStandingHasItsStep(
      Status status,
      LocalDate validUntil,
      LocalDate endedOn,
      String owed,
      String overpaid,
      Step step,
      LocalDate by) {
    var next =
        NextStepPolicy.of(
            new Standing(
                status,
                validUntil,
                endedOn,
                Money.of(owed),
                overpaid == null ? null : Money.of(overpaid)),
            LocalDate.of(2025, 4, 10));
    assertEquals(step, next.step());
    assertEquals(by, next.by());
  }
}
