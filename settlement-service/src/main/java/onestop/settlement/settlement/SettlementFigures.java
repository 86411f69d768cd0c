package onestop.settlement.settlement;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import onestop.kit.watch.Figure;

/** What is watched of settlements: who waits for an officer. */
@Singleton
class SettlementFigures {

  /** Applications that wait for a review or an approval (R9.5). */
  @Produces
  @Singleton
  Figure decisions() {
    return Figure.by(
        "onestop.decisions.open",
        "Settlements that wait for a decision, by its due day",
        "due",
        List.of("late", "3-days", "later"),
        "SELECT CASE WHEN decision_due_on < ? THEN 'late'"
            + " WHEN decision_due_on <= CAST(? AS date) + 3 THEN '3-days' ELSE 'later' END,"
            + " count(*) FROM settlement WHERE status IN ('IN_REVIEW', 'REVIEWED') GROUP BY 1");
  }
}
