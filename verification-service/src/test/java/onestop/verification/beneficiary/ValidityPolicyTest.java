package onestop.verification.beneficiary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R10.1, R10.4, R10.5: how long a verification holds and what is due when. */
class ValidityPolicyTest {

  private final ValidityPolicy policy = new ValidityPolicy(List.of(7, 60, 30), 10);

  @ParameterizedTest
  @CsvSource({
    "2025-03-15, 2026-03-15",
    "2023-02-28, 2024-02-28",
    "2024-02-29, 2025-02-28",
    "2025-12-31, 2026-12-31"
  })
  void oneYearFromTheDayItWasPerformed(LocalDate performed, LocalDate until) {
    assertEquals(until, ValidityPolicy.validUntil(performed));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03, 2026-03-31",
    "2023-02, 2024-02-29",
    "2024-02, 2025-02-28",
    "2025-12, 2026-12-31"
  })
  void theFirstIsDueAtTheEndOfTheMonthAYearLater(YearMonth first, LocalDate due) {
    assertEquals(due, ValidityPolicy.firstDue(first));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03, true",
    "2026-02-28, 2026-03, false",
    "2026-03-31, 2026-03, true",
    "2026-03-31, 2026-04, false"
  })
  void theFirstDayOfTheMonthDecides(LocalDate until, YearMonth month, boolean pays) {
    assertEquals(pays, ValidityPolicy.covers(until, month));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2026-03-22",
    "2026-03-31, 2026-03-22",
    "2026-03-01, 2026-03-22",
    "2025-12-31, 2025-12-22",
    "2024-02-29, 2024-02-20"
  })
  void aMatchIsAskedForTenDaysAheadOfTheRunThatWouldWithhold(LocalDate until, LocalDate on) {
    assertEquals(on, policy.matchOn(until));
  }

  /** End 2026-03-31: 60 days ahead is 2026-01-30, 30 is 2026-03-01, 7 is 2026-03-24. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-29, , ",
    "2026-01-30, , 60",
    "2026-01-31, 60, ",
    "2026-03-01, 60, 30",
    "2026-03-23, 30, ",
    "2026-03-24, 30, 7",
    "2026-03-31, 7, ",
    "2026-03-31, , 7",
    "2026-04-01, , ",
    "2026-03-20, , 30",
    "2026-03-20, 7, "
  })
  void eachReminderOnceAndAfterAJumpOnlyTheSmallest(
      LocalDate today, Integer said, Integer expected) {
    assertEquals(
        Optional.ofNullable(expected), policy.reminder(LocalDate.of(2026, 3, 31), said, today));
  }

  @Test
  void theNextReminderFollowsTheOneSaid() {
    LocalDate until = LocalDate.of(2026, 3, 31);
    assertEquals(LocalDate.of(2026, 1, 30), policy.nextReminderOn(until, null));
    assertEquals(LocalDate.of(2026, 3, 1), policy.nextReminderOn(until, 60));
    assertEquals(LocalDate.of(2026, 3, 24), policy.nextReminderOn(until, 30));
    assertEquals(null, policy.nextReminderOn(until, 7));
  }
}
