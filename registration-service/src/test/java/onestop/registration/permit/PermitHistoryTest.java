package onestop.registration.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.kit.value.DocumentNumber;
import onestop.registration.Sample;
import onestop.registration.employer.Employer;
import onestop.registration.permit.PermitEvents.Cancelled;
import onestop.registration.permit.PermitEvents.Category;
import onestop.registration.permit.PermitEvents.Changed;
import onestop.registration.permit.PermitEvents.Extended;
import onestop.registration.permit.PermitEvents.Later;
import onestop.registration.permit.PermitHistory.Told;
import onestop.registration.person.Applicant;
import onestop.registration.person.DocumentType;
import onestop.registration.person.IdentityDocument;
import onestop.registration.person.Nationality;
import onestop.registration.person.Sex;
import onestop.registration.registration.Employment;
import onestop.registration.registration.EmploymentKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A permit is what its facts give in the order of their own times (R3.8). */
@Tag("R3.8")
class PermitHistoryTest {

  private static final Employer FIRST = new Employer(new CreditCode(Sample.EMPLOYER), "A", null);
  private static final Employer OTHER =
      new Employer(new CreditCode(Sample.OTHER_EMPLOYER), "B", null);

  private static final PermitHistory.Beginning BEGINNING =
      new PermitHistory.Beginning(
          LocalDate.of(2026, 1, 5),
          Category.B,
          LocalDate.of(2027, 1, 4),
          new PermitContent(
              new Applicant(
                  "MUELLER",
                  "ANNA",
                  new Nationality("DEU"),
                  LocalDate.of(1988, 4, 12),
                  Sex.F,
                  new IdentityDocument(
                      DocumentType.PASSPORT,
                      new DocumentNumber("C1"),
                      new Nationality("DEU"),
                      null)),
              FIRST,
              new Employment(EmploymentKind.LOCAL_HIRE, LocalDate.of(2026, 1, 5), "Cook", null)));

  private static Changed to(Employer employer, String at) {
    return new Changed("P", Instant.parse(at), null, null, employer, null);
  }

  private static Extended extended(String at, String until) {
    return new Extended("P", Instant.parse(at), LocalDate.parse(until));
  }

  private static Cancelled cancelled(String on) {
    return new Cancelled("P", LocalDate.parse(on), "left");
  }

  private static PermitHistory of(Later... facts) {
    return PermitHistory.of(
        BEGINNING, List.of(facts).stream().map(fact -> new Told(UUID.randomUUID(), fact)).toList());
  }

  @Test
  void withoutFurtherFactsItIsForItsFirstEmployerAndLasts() {
    var history = of();
    assertEquals(1, history.stints().size());
    assertNull(history.stints().getFirst().until());
  }

  @Test
  void aChangeOnTheEveOfMidnightCountsOnItsDayInShanghai() {
    var history = of(to(OTHER, "2026-02-28T16:00:00Z"));
    assertEquals(LocalDate.of(2026, 3, 1), history.stints().getFirst().until());
    assertEquals(LocalDate.of(2026, 3, 1), history.stints().getLast().from());
    assertEquals("EMPLOYER_CHANGED", history.stints().getFirst().endReason());
  }

  @Test
  void anotherEmployerWithoutEmploymentBeginsOneOnTheDayOfTheChange() {
    var employment =
        of(to(OTHER, "2026-03-10T04:00:00Z")).stints().getLast().content().employment();
    assertEquals(LocalDate.of(2026, 3, 10), employment.startsOn());
    assertNull(employment.position());
  }

  @Test
  void thereAndBackAgainAreThreeStints() {
    var history = of(to(FIRST, "2026-04-01T04:00:00Z"), to(OTHER, "2026-03-01T04:00:00Z"));
    assertEquals(
        List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)),
        history.stints().stream().map(PermitHistory.Stint::from).toList());
  }

  @Test
  void theNewestExtensionCounts() {
    assertEquals(
        LocalDate.of(2029, 1, 4),
        of(
                extended("2026-12-02T04:00:00Z", "2029-01-04"),
                extended("2026-12-01T04:00:00Z", "2028-01-04"))
            .validUntil());
  }

  @Test
  void aCancellationCountsFromTheEndOfItsDay() {
    var sameDay = of(cancelled("2026-03-01"), to(OTHER, "2026-03-01T04:00:00Z"));
    assertEquals(2, sameDay.stints().size());
    var dayAfter = of(cancelled("2026-03-01"), to(OTHER, "2026-03-02T04:00:00Z"));
    assertEquals(1, dayAfter.stints().size());
    assertEquals("PERMIT_CANCELLED", dayAfter.stints().getFirst().endReason());
  }

  @Test
  void ofTwoCancellationsTheEarlierCounts() {
    var history = of(cancelled("2026-06-01"), cancelled("2026-05-01"));
    assertEquals(LocalDate.of(2026, 5, 1), history.stints().getFirst().until());
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<Told> facts = new ArrayList<>();
    for (Later fact :
        List.of(
            to(OTHER, "2026-02-01T04:00:00Z"),
            to(FIRST, "2026-03-01T04:00:00Z"),
            new Changed("P", Instant.parse("2026-03-15T04:00:00Z"), Category.A, null, null, null),
            extended("2026-03-20T04:00:00Z", "2028-01-04"),
            to(OTHER, "2026-04-01T04:00:00Z"),
            cancelled("2026-05-01"))) {
      facts.add(new Told(UUID.randomUUID(), fact));
    }
    PermitHistory inOrder = PermitHistory.of(BEGINNING, facts);
    assertEquals(4, inOrder.stints().size());
    for (int seed = 0; seed < 50; seed++) {
      List<Told> shuffled = new ArrayList<>(facts);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(inOrder, PermitHistory.of(BEGINNING, shuffled));
    }
  }
}
