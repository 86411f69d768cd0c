package onestop.registration.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.kit.value.LegalCalendar;
import onestop.registration.application.Matter.Action;
import onestop.registration.application.Matter.Kind;
import onestop.registration.application.MatterPolicy.Answer;
import onestop.registration.application.MatterPolicy.Facts;
import onestop.registration.application.MatterPolicy.Standing;
import onestop.registration.application.MatterPolicy.State;
import onestop.registration.card.CardFile;
import onestop.registration.card.CardStatus;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each matter of a one-stop application stands (R12.1, R12.2). */
@Tag("R12.1")
@Tag("R12.2")
class MatterPolicyTest {

  private static final LocalDate APPLIED = LocalDate.parse("2026-03-02");
  private static final LegalCalendar CALENDAR =
      new LegalCalendar(Set.of(2026), Set.of(LocalDate.parse("2026-04-06")), Set.of());

  private static Answer answer(Kind kind, Action action, boolean done, String day, boolean named) {
    return new Answer(kind, action, done, LocalDate.parse(day), done ? null : "no", named);
  }

  private static Facts facts(boolean permitKnown, Answer... answers) {
    return new Facts(
        APPLIED, permitKnown, "P1", List.of(answers), Optional.empty(), Optional.empty());
  }

  private static State state(Kind kind, Action action, Facts facts) {
    return MatterPolicy.standing(new Matter(kind, action), facts, CALENDAR).state();
  }

  private static Facts withRegistration(Status status, String submittedOn, String registeredOn) {
    return new Facts(
        APPLIED,
        true,
        "P1",
        List.of(),
        Optional.of(
            new RegistrationFile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                status,
                null,
                "P1",
                LocalDate.parse("2026-04-01"),
                day(submittedOn),
                submittedOn == null ? null : LocalDate.parse("2026-04-15"),
                day(registeredOn),
                0,
                1)),
        Optional.empty());
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @ParameterizedTest(name = "{0}: due {1}")
  @CsvSource({
    "WORK_PERMIT, 2026-03-16",
    "RESIDENCE_PERMIT, 2026-03-17",
    "SOCIAL_INSURANCE_REGISTRATION, 2026-03-16",
    "SOCIAL_SECURITY_CARD, 2026-03-30",
    "TITLE_EVALUATION, 2026-05-26",
  })
  void eachMatterHasADueDateOfItsOwn(Kind kind, LocalDate dueOn) {
    Standing standing = MatterPolicy.standing(new Matter(kind, null), facts(false), CALENDAR);
    assertEquals(new Standing(State.PENDING, dueOn, null, null), standing);
  }

  @Test
  void aPermitThatIsHereIsIssuedWheneverThatWas() {
    assertEquals(State.COMPLETED, state(Kind.WORK_PERMIT, Action.ISSUE, facts(true)));
    assertEquals(State.PENDING, state(Kind.WORK_PERMIT, Action.EXTEND, facts(true)));
  }

  @Test
  void anExtensionAnswersAnApplicationToExtendAndNoOther() {
    var facts = facts(true, answer(Kind.WORK_PERMIT, Action.EXTEND, true, "2026-03-05", false));
    assertEquals(State.COMPLETED, state(Kind.WORK_PERMIT, Action.EXTEND, facts));
    assertEquals(State.PENDING, state(Kind.WORK_PERMIT, Action.CHANGE, facts));
    assertEquals(State.PENDING, state(Kind.RESIDENCE_PERMIT, Action.EXTEND, facts));
  }

  @Test
  void anExtensionOfBeforeTheApplicationDoesNotAnswerIt() {
    var facts = facts(true, answer(Kind.WORK_PERMIT, Action.EXTEND, true, "2026-03-01", false));
    assertEquals(State.PENDING, state(Kind.WORK_PERMIT, Action.EXTEND, facts));
  }

  @Test
  void aRefusalThatNamesTheApplicationRefusesThePermit() {
    var facts = facts(false, answer(Kind.WORK_PERMIT, null, false, "2026-03-09", true));
    assertEquals(State.REFUSED, state(Kind.WORK_PERMIT, Action.ISSUE, facts));
    assertEquals(State.REFUSED, state(Kind.WORK_PERMIT, Action.EXTEND, facts));
    assertEquals(State.PENDING, state(Kind.RESIDENCE_PERMIT, Action.ISSUE, facts));
  }

  @Test
  void whatWasRefusedFirstAndIssuedLaterIsDone() {
    var facts =
        facts(
            true,
            answer(Kind.RESIDENCE_PERMIT, null, false, "2026-03-05", false),
            answer(Kind.RESIDENCE_PERMIT, Action.ISSUE, true, "2026-03-20", false));
    assertEquals(State.COMPLETED, state(Kind.RESIDENCE_PERMIT, Action.ISSUE, facts));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "CLOCK_RUNNING, PENDING",
    "OVERDUE, PENDING",
    "NEEDS_CORRECTION, PENDING",
    "SUBMITTED, PENDING",
    "REGISTERED, COMPLETED",
    "ENDED, COMPLETED",
    "REFUSED, REFUSED",
    "CANCELLED, CANCELLED",
  })
  void theRegistrationsOwnStateIsThatOfItsMatter(Status status, State state) {
    assertEquals(
        state,
        state(Kind.SOCIAL_INSURANCE_REGISTRATION, null, withRegistration(status, null, null)));
  }

  @Test
  void theRegistrationIsDueByItsClockAndThenByTheAgencysTenWorkingDays() {
    var matter = new Matter(Kind.SOCIAL_INSURANCE_REGISTRATION, null);
    assertEquals(
        LocalDate.parse("2026-04-01"),
        MatterPolicy.standing(matter, withRegistration(Status.CLOCK_RUNNING, null, null), CALENDAR)
            .dueOn());
    assertEquals(
        LocalDate.parse("2026-04-15"),
        MatterPolicy.standing(
                matter, withRegistration(Status.SUBMITTED, "2026-03-31", null), CALENDAR)
            .dueOn());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "REQUESTED, , PENDING",
    "IN_PRODUCTION, , PENDING",
    "REJECTED, , PENDING",
    "ISSUED, 2026-03-20, COMPLETED",
    "ACTIVE, 2026-03-20, COMPLETED",
    "LOST, 2026-03-20, COMPLETED",
    "CANCELLED, , CANCELLED",
  })
  void theCardIsDoneWhenItIsIssued(CardStatus status, LocalDate issuedOn, State state) {
    var card =
        new CardFile(UUID.randomUUID(), status, LocalDate.parse("2026-03-04"), issuedOn, null);
    var facts = new Facts(APPLIED, true, "P1", List.of(), Optional.empty(), Optional.of(card));
    Standing standing =
        MatterPolicy.standing(new Matter(Kind.SOCIAL_SECURITY_CARD, null), facts, CALENDAR);
    assertEquals(state, standing.state());
    assertEquals(LocalDate.parse("2026-04-01"), standing.dueOn());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "PENDING PENDING, IN_PROGRESS",
    "PENDING COMPLETED, PARTLY_DECIDED",
    "PENDING REFUSED, PARTLY_DECIDED",
    "REFUSED COMPLETED, PARTLY_COMPLETED",
    "COMPLETED COMPLETED, COMPLETED",
    "REFUSED CANCELLED, NOT_COMPLETED",
    "COMPLETED, COMPLETED",
  })
  void theWholeIsToldFromItsParts(String states, ApplicationStatus whole) {
    assertEquals(
        whole,
        MatterPolicy.whole(
            Stream.of(states.split(" ", -1))
                .map(state -> new Standing(State.valueOf(state), null, null, null))
                .toList()));
  }
}
