package onestop.local.world;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import onestop.local.Api;

/** The person whose life is played: Korean, hired locally, another person each time. */
final class NewHire {

  private static final List<String> GIVEN_NAMES =
      List.of("MIN JUN", "DO YUN", "JI HO", "SEO JUN", "HYUN WOO", "SUNG MIN", "TAE YANG");
  private static final LocalTime OFFICE_HOUR = LocalTime.of(9, 30);

  private NewHire() {}

  /**
   * The permit of a new hire; another seed is another person, who is not found under an older one's
   * data (R2.5).
   */
  static Permit permit(long seed, LocalDate today) {
    var birth = LocalDate.of(1975, 1, 1).plusDays(seed % 6000);
    var given = GIVEN_NAMES.get((int) (seed / 6000 % GIVEN_NAMES.size()));
    var number = "M%08d".formatted(seed % 100_000_000);
    var passport = new Permit.Document("PASSPORT", number, "KOR", today.plusYears(5));
    return new Permit(
        "WP4403L" + seed,
        "B",
        today.atTime(OFFICE_HOUR).atZone(Api.SHANGHAI).toOffsetDateTime(),
        today,
        today.plusYears(2).minusDays(1),
        new Permit.Person("KIM", given, "KOR", birth, "M", passport),
        SamplePermits.EMPLOYERS.get("A"),
        new Permit.Employment("LOCAL_HIRE", today, "Robotics engineer"));
  }

  /**
   * What the employer hands in for a hire through one-stop (R4.2): the permit itself is there as
   * data.
   */
  static List<Map<String, Object>> documents(Permit permit) {
    var passport = permit.person().document();
    var holder = holder(permit);
    return List.of(
        Map.of(
            "kind", "PASSPORT",
            "number", passport.number(),
            "issuingState", passport.issuingState(),
            "validUntil", passport.validUntil().toString(),
            "holder", holder),
        Map.of(
            "kind",
            "RESIDENCE_PERMIT",
            "number",
            "RP" + passport.number().substring(1),
            "validUntil",
            permit.validUntil().toString(),
            "holder",
            holder),
        Map.of(
            "kind", "LABOUR_CONTRACT",
            "holder", holder,
            "startsOn", permit.employment().startsOn().toString(),
            "endsOn", permit.validUntil().toString(),
            "signedOn", permit.validFrom().toString()));
  }

  static String holder(Permit permit) {
    return permit.person().surname() + " " + permit.person().givenNames();
  }
}
