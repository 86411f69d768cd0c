package onestop.registration.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import onestop.kit.value.LegalCalendar;
import onestop.registration.deadline.RegistrationDeadline;

/** The 30 days of a registration and what time next asks of them (R3). */
@Embeddable
class RegistrationClock {

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private boolean provisional;

  private Integer reminded;

  @Column(name = "next_step_on")
  private LocalDate nextStepOn;

  /** Begins, or begins anew, on that opening day. */
  void start(LocalDate openingDay, LegalCalendar calendar, Reminders reminders) {
    startedOn = openingDay;
    count(calendar);
    reminded = null;
    run(reminders);
  }

  /** Ran from another day than was known: the due date is counted from there. */
  void startedOn(LocalDate openingDay) {
    startedOn = openingDay;
  }

  /** Counts the same days by a newer calendar (R3.5); true when due date or certainty changed. */
  boolean count(LegalCalendar calendar) {
    if (startedOn == null) {
      return false;
    }
    var deadline = RegistrationDeadline.from(startedOn, calendar);
    boolean changed = !deadline.dueOn().equals(dueOn) || deadline.provisional() != provisional;
    dueOn = deadline.dueOn();
    provisional = deadline.provisional();
    return changed;
  }

  /** The smallest reminder step that applies today, once (R3.6). */
  boolean remind(LocalDate today, Reminders reminders) {
    var step = reminders.due(daysLeft(today), reminded);
    step.ifPresent(said -> reminded = said);
    run(reminders);
    return step.isPresent();
  }

  /** Runs on; the next reminder, or the end of the days, is what time asks next. */
  void run(Reminders reminders) {
    if (!exists()) {
      return;
    }
    nextStepOn = reminders.nextStepOn(dueOn, reminded);
  }

  /** Time asks nothing more. */
  void stop() {
    nextStepOn = null;
  }

  /** True when time asks something today. */
  boolean isStepDue(LocalDate today) {
    return nextStepOn != null && !nextStepOn.isAfter(today);
  }

  boolean isOver(LocalDate today) {
    return exists() && today.isAfter(dueOn);
  }

  /** Days from a day to the due date, 0 on the day itself; negative once it is over. */
  long daysLeft(LocalDate day) {
    return ChronoUnit.DAYS.between(day, dueOn);
  }

  /** Calendar days by which that day is late, 0 in time. */
  int daysLate(LocalDate day) {
    return exists() ? Math.toIntExact(Math.max(0, -daysLeft(day))) : 0;
  }

  /** False for a registration that has no 30 days (R1.3, R1.6). */
  boolean exists() {
    return dueOn != null;
  }

  /** The opening day; null without a clock. */
  LocalDate startedOn() {
    return startedOn;
  }

  /** The last day, until 24:00; null without a clock. */
  LocalDate dueOn() {
    return dueOn;
  }

  /** True while a holiday notice could still move it (R3.5). */
  boolean provisional() {
    return provisional;
  }
}
