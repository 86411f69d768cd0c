package onestop.registration.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onestop.kit.value.LegalCalendar;
import onestop.registration.card.CardFile;
import onestop.registration.card.CardStatus;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.Status;

/**
 * Where each matter of an application stands (R12.2): each by its own authority's word, so that one
 * that fails does not lose the others.
 */
final class MatterPolicy {

  private MatterPolicy() {}

  /** Where a matter stands. */
  enum State {
    /** Its authority has not decided. */
    PENDING,
    /** Done. */
    COMPLETED,
    /** Refused by its authority. */
    REFUSED,
    /** Fell away: what it was asked for ended. */
    CANCELLED
  }

  /** What a matter's state is told from; answers in the order of their days. */
  record Facts(
      LocalDate appliedOn,
      boolean permitKnown,
      String permitNumber,
      List<Answer> answers,
      Optional<RegistrationFile> registration,
      Optional<CardFile> card) {}

  /**
   * An authority's word.
   *
   * @param action of a permit; null when it was refused, whatever was asked for
   * @param byReference true when it names this application itself
   */
  record Answer(
      Matter.Kind kind,
      Matter.Action action,
      boolean done,
      LocalDate day,
      String reason,
      boolean byReference) {}

  /** Where a matter stands, when it is due, and since when it is over. */
  record Standing(State state, LocalDate dueOn, LocalDate endedOn, String reason) {}

  /** Where a matter stands. */
  static Standing standing(Matter matter, Facts facts, LegalCalendar calendar) {
    LocalDate dueOn = Terms.dueOn(matter.kind(), facts.appliedOn(), calendar);
    return switch (matter.kind()) {
      case SOCIAL_INSURANCE_REGISTRATION ->
          facts
              .registration()
              .map(MatterPolicy::registration)
              .orElse(new Standing(State.PENDING, dueOn, null, null));
      case SOCIAL_SECURITY_CARD ->
          facts
              .card()
              .map(card -> card(card, calendar))
              .orElse(new Standing(State.PENDING, dueOn, null, null));
      case WORK_PERMIT, RESIDENCE_PERMIT, TITLE_EVALUATION -> answered(matter, facts, dueOn);
    };
  }

  /** The registration's own clock, then the agency's ten working days (R3.1, R3.7). */
  private static Standing registration(RegistrationFile file) {
    LocalDate dueOn = file.submittedOn() == null ? file.dueOn() : file.decisionDueOn();
    State state =
        switch (file.status()) {
          case REGISTERED, ENDED -> State.COMPLETED;
          case REFUSED -> State.REFUSED;
          case CANCELLED -> State.CANCELLED;
          case CLOCK_RUNNING, OVERDUE, SUBMITTED, NEEDS_CORRECTION -> State.PENDING;
        };
    String reason = file.status() == Status.OVERDUE ? "OVERDUE" : null;
    return new Standing(state, dueOn, file.registeredOn(), reason);
  }

  private static Standing card(CardFile card, LegalCalendar calendar) {
    LocalDate dueOn = Terms.dueOn(Matter.Kind.SOCIAL_SECURITY_CARD, card.requestedOn(), calendar);
    boolean issued = card.issuedOn() != null;
    State state =
        issued
            ? State.COMPLETED
            : card.status() == CardStatus.CANCELLED ? State.CANCELLED : State.PENDING;
    return new Standing(state, dueOn, card.issuedOn(), card.rejectReason());
  }

  /** The newest word that answers what was asked for. */
  private static Standing answered(Matter matter, Facts facts, LocalDate dueOn) {
    Optional<Answer> answer =
        facts.answers().stream()
            .filter(one -> one.kind() == matter.kind() && answers(one, matter, facts))
            .reduce((_, later) -> later);
    boolean issuedAlready =
        matter.kind() == Matter.Kind.WORK_PERMIT
            && matter.action() == Matter.Action.ISSUE
            && facts.permitKnown();
    if (answer.isEmpty()) {
      return new Standing(issuedAlready ? State.COMPLETED : State.PENDING, dueOn, null, null);
    }
    return new Standing(
        answer.get().done() || issuedAlready ? State.COMPLETED : State.REFUSED,
        dueOn,
        answer.get().day(),
        answer.get().reason());
  }

  /** A first permit may be older than the application; changes and extensions answer it. */
  private static boolean answers(Answer answer, Matter matter, Facts facts) {
    boolean sameAction = answer.action() == null || answer.action() == matter.action();
    boolean first = matter.action() == null || matter.action() == Matter.Action.ISSUE;
    return sameAction
        && (answer.byReference() || first || !answer.day().isBefore(facts.appliedOn()));
  }

  /** Where the application as a whole stands. */
  static ApplicationStatus whole(List<Standing> matters) {
    boolean pending = matters.stream().anyMatch(one -> one.state() == State.PENDING);
    long done = matters.stream().filter(one -> one.state() == State.COMPLETED).count();
    if (done == matters.size()) {
      return ApplicationStatus.COMPLETED;
    }
    if (pending) {
      return done == 0 && matters.stream().allMatch(one -> one.state() == State.PENDING)
          ? ApplicationStatus.IN_PROGRESS
          : ApplicationStatus.PARTLY_DECIDED;
    }
    return done == 0 ? ApplicationStatus.NOT_COMPLETED : ApplicationStatus.PARTLY_COMPLETED;
  }
}
