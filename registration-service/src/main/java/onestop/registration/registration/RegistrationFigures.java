package onestop.registration.registration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import onestop.kit.watch.Figure;

/** What is watched of registrations: how many clocks run, and who waits for whom. */
@Singleton
class RegistrationFigures {

  /** Open clocks by days left (R3.6). */
  @Produces
  @Singleton
  Figure open() {
    return Figure.by(
        "onestop.clocks.open",
        "Open clocks by the days left to the due date",
        "days_left",
        List.of("0", "1-3", "4-10", "11-30", "more"),
        "SELECT CASE WHEN days_left = 0 THEN '0' WHEN days_left <= 3 THEN '1-3'"
            + " WHEN days_left <= 10 THEN '4-10' WHEN days_left <= 30 THEN '11-30' ELSE 'more' END,"
            + " count(*) FROM (SELECT due_on - CAST(? AS date) AS days_left FROM registration"
            + " WHERE status IN ('CLOCK_RUNNING', 'NEEDS_CORRECTION') AND due_on >= ?) AS running"
            + " GROUP BY 1");
  }

  /** Past the due date without a complete submission (R3.6). */
  @Produces
  @Singleton
  Figure overdue() {
    return Figure.of(
        "onestop.clocks.overdue",
        "Registrations past their due date without a complete submission",
        "SELECT count(*) FROM registration WHERE status = 'OVERDUE'");
  }

  /** Submissions that wait for an officer (R3.7). */
  @Produces
  @Singleton
  Figure decisions() {
    return Figure.by(
        "onestop.decisions.open",
        "Submissions that wait for a decision, by its due day",
        "due",
        List.of("late", "3-days", "later"),
        "SELECT CASE WHEN decision_due_on < ? THEN 'late'"
            + " WHEN decision_due_on <= CAST(? AS date) + 3 THEN '3-days' ELSE 'later' END,"
            + " count(*) FROM registration WHERE status = 'SUBMITTED' GROUP BY 1");
  }
}
