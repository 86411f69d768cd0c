package onestop.registration.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import onestop.kit.value.LegalCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of a dispute (R5.5), counted by R3.2. */
@Tag("R5.5")
@Tag("R3.2")
class DisputePolicyTest {

  private static final LegalCalendar CALENDAR =
      new LegalCalendar(
          Set.of(2025, 2026),
          Set.of(
              LocalDate.parse("2025-10-01"),
              LocalDate.parse("2025-10-02"),
              LocalDate.parse("2025-10-03"),
              LocalDate.parse("2025-10-06"),
              LocalDate.parse("2025-10-07"),
              LocalDate.parse("2025-10-08"),
              LocalDate.parse("2026-01-01"),
              LocalDate.parse("2026-01-02")),
          Set.of(LocalDate.parse("2025-09-28"), LocalDate.parse("2026-01-04")));

  @ParameterizedTest(name = "{0} from {1}: by {2}")
  @CsvSource({
    "ARBITRATION,         2025-03-10, 2026-03-10",
    "ARBITRATION,         2024-02-29, 2025-02-28", // no 29 February in the next year
    "ARBITRATION,         2024-10-01, 2025-10-09", // over National Day
    "ARBITRATION,         2025-01-01, 2026-01-04", // a working Sunday ends it
    "SUIT,                2025-03-10, 2025-03-25",
    "SUIT,                2025-09-13, 2025-09-28", // a working Sunday stays
    "SUIT,                2025-09-16, 2025-10-09",
    "REVIEW,              2025-03-10, 2025-05-09",
    "REVIEW,              2025-08-02, 2025-10-09",
    "REVIEW,              2025-11-02, 2026-01-04",
    "ADMINISTRATIVE_SUIT, 2025-03-10, 2025-09-10",
    "ADMINISTRATIVE_SUIT, 2025-08-31, 2026-03-02", // six months on is Saturday 28 February
    "ADMINISTRATIVE_SUIT, 2025-04-01, 2025-10-09",
  })
  void eachRouteIsOpenForItsTerm(Route route, LocalDate from, LocalDate by) {
    assertEquals(by, DisputePolicy.fileBy(route, from, CALENDAR).orElseThrow());
  }

  @Test
  void noTermRunsForMediationAndIntervention() {
    assertTrue(DisputePolicy.fileBy(Route.MEDIATION, LocalDate.EPOCH, CALENDAR).isEmpty());
    assertTrue(DisputePolicy.fileBy(Route.INTERVENTION, LocalDate.EPOCH, CALENDAR).isEmpty());
  }

  @ParameterizedTest(name = "accepted {0}: {1}, complex {2}")
  @CsvSource({
    "2025-03-10, 2025-04-24, 2025-05-09",
    "2025-08-18, 2025-10-09, 2025-10-17",
    "2025-08-14, 2025-09-28, 2025-10-13",
    "2025-11-17, 2026-01-04, 2026-01-16",
    "2026-03-01, 2026-04-15, 2026-04-30",
  })
  void anAwardIsDueIn45DaysAnd15MoreWhenComplex(
      LocalDate acceptedOn, LocalDate by, LocalDate complexBy) {
    assertEquals(by, DisputePolicy.awardBy(acceptedOn, false, CALENDAR));
    assertEquals(complexBy, DisputePolicy.awardBy(acceptedOn, true, CALENDAR));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2025-03-09, false",
    "2025-03-10, true",
    "2026-03-10, true",
    "2026-03-11, false",
  })
  void onlyARunningTermIsInterrupted(LocalDate day, boolean interrupts) {
    assertEquals(
        interrupts,
        DisputePolicy.interrupts(
            LocalDate.parse("2025-03-10"), LocalDate.parse("2026-03-10"), day));
  }
}
