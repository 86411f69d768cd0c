package onestop.registration.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import onestop.kit.value.LegalCalendar;
import onestop.kit.value.Money;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows when an employer does not register (R5.1, R5.3, R5.4). */
@Tag("R5.1")
@Tag("R5.3")
@Tag("R5.4")
class CompliancePolicyTest {

  private static final LegalCalendar CALENDAR =
      new LegalCalendar(
          Set.of(2025, 2026),
          Set.of(
              LocalDate.parse("2025-10-01"),
              LocalDate.parse("2025-10-02"),
              LocalDate.parse("2025-10-03"),
              LocalDate.parse("2025-10-06"),
              LocalDate.parse("2025-10-07"),
              LocalDate.parse("2025-10-08")),
          Set.of(LocalDate.parse("2025-09-28"), LocalDate.parse("2025-10-11")));

  private static RegistrationFile file(Status status, String dueOn, String submittedOn) {
    return new RegistrationFile(
        UUID.randomUUID(),
        UUID.randomUUID(),
        null,
        status,
        null,
        "P1",
        day(dueOn),
        day(submittedOn),
        null,
        null,
        0,
        1);
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @ParameterizedTest(name = "{0} due {1} submitted {2} ordered by {3} on {4}: {5}")
  @CsvSource({
    // no order
    "CLOCK_RUNNING,    2026-03-31,           ,           , 2026-03-20, COMPLIANT",
    "CLOCK_RUNNING,    2026-03-31,           ,           , 2026-03-21, DUE_SOON",
    "NEEDS_CORRECTION, 2026-03-31,           ,           , 2026-03-31, DUE_SOON",
    "OVERDUE,          2026-03-31,           ,           , 2026-04-01, OVERDUE",
    "SUBMITTED,        2026-03-31, 2026-04-09,           , 2026-04-10, COMPLIANT",
    "REGISTERED,       2026-03-31, 2026-04-09,           , 2026-05-10, COMPLIANT",
    "ENDED,            2026-03-31, 2026-03-09,           , 2026-05-10, COMPLIANT",
    "CANCELLED,        2026-03-31,           ,           , 2026-05-10, COMPLIANT",
    "CANCELLED,                  ,           ,           , 2026-05-10, COMPLIANT",
    // ordered: by the day itself, the day after, submitted on it, one day late, and never
    "OVERDUE,          2026-03-31,           , 2026-04-20, 2026-04-20, RECTIFICATION_ORDERED",
    "OVERDUE,          2026-03-31,           , 2026-04-20, 2026-04-21, PENALTY_DUE",
    "SUBMITTED,        2026-03-31, 2026-04-20, 2026-04-20, 2026-04-20, RECTIFIED",
    "REGISTERED,       2026-03-31, 2026-04-20, 2026-04-20, 2026-09-20, RECTIFIED",
    "REGISTERED,       2026-03-31, 2026-04-21, 2026-04-20, 2026-04-21, PENALTY_DUE",
    "ENDED,            2026-03-31, 2026-04-21, 2026-04-20, 2027-04-21, PENALTY_DUE",
    "REFUSED,          2026-03-31, 2026-04-19, 2026-04-20, 2026-04-30, RECTIFIED",
    "CANCELLED,        2026-03-31,           , 2026-04-20, 2026-04-30, COMPLIANT",
  })
  void theStatusFollowsFromTheDaysAlone(
      Status status,
      String dueOn,
      String submittedOn,
      String rectifyBy,
      LocalDate today,
      ComplianceStatus expected) {
    assertEquals(
        expected,
        CompliancePolicy.status(
            file(status, dueOn, submittedOn), day(rectifyBy), false, today, 10));
  }

  @Test
  void aPenaltyThatWasDueStaysDueAlthoughThePermitIsCancelledLater() {
    assertEquals(
        ComplianceStatus.PENALTY_DUE,
        CompliancePolicy.status(
            file(Status.CANCELLED, "2026-03-31", null),
            day("2026-04-20"),
            true,
            day("2026-05-01"),
            10));
  }

  @ParameterizedTest(name = "ordered on {0}: {1} or later")
  @CsvSource({
    "2026-03-02, 2026-03-09",
    "2026-03-06, 2026-03-13",
    "2026-03-07, 2026-03-13",
    "2025-09-26, 2025-10-10", // a working Sunday counts, the holiday does not
    "2025-09-30, 2025-10-14",
  })
  void anOrderGivesAtLeastFiveWorkingDays(LocalDate today, LocalDate earliest) {
    assertEquals(earliest, CompliancePolicy.earliestRectification(today, CALENDAR));
  }

  @ParameterizedTest(name = "order by {0}: heard until {1}")
  @CsvSource({"2026-04-20, 2026-04-28", "2026-04-17, 2026-04-24", "2025-09-29, 2025-10-14"})
  void theEmployerIsHeardForFiveWorkingDaysAfterThePenaltyBecameDue(
      LocalDate rectifyBy, LocalDate until) {
    assertEquals(until, CompliancePolicy.hearingUntil(rectifyBy, CALENDAR));
  }

  @ParameterizedTest(name = "due {0}: fine {1} to {2}")
  @CsvSource({
    "12345.67, 12345.67, 37037.01",
    "0.01, 0.01, 0.03",
    "33333.33, 33333.33, 99999.99",
    "1141.87, 1141.87, 3425.61",
    "999999999.99, 999999999.99, 2999999999.97",
  })
  void theUnitsFineIsOneToThreeTimesTheInsuranceDue(String due, String min, String max) {
    Fines.Range range = Fines.unit(Money.of(due));
    assertEquals(new Fines.Range(Money.of(min), Money.of(max)), range);
    assertTrue(range.contains(Money.of(min)));
    assertTrue(range.contains(Money.of(max)));
    assertFalse(range.contains(Money.of(max).plus(Money.of("0.01"))));
    assertFalse(range.contains(Money.of(min).minus(Money.of("0.01"))));
  }

  @Test
  void eachPersonResponsibleIsFinedBetween500And3000() {
    assertEquals(new Fines.Range(Money.of("500"), Money.of("3000")), Fines.person());
  }

  @ParameterizedTest(name = "{0} people: {1}")
  @CsvSource({"1, 10000.00", "3, 30000.00", "10, 100000.00", "11, 100000.00", "200, 100000.00"})
  void hiringWithoutAPermitCosts10000APersonAndAtMost100000(int people, String fine) {
    assertEquals(Money.of(fine), Fines.employerWithoutPermits(people));
    assertEquals(
        new Fines.Range(Money.of("5000"), Money.of("20000")), Fines.foreignerWithoutPermit());
  }
}
