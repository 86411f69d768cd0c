package onestop.settlement.payment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import onestop.kit.watch.Figure;

/** What is watched of payments: who waits for the bank. */
@Singleton
class PaymentFigures {

  /** Payment orders without word from the bank (R9.5). */
  @Produces
  @Singleton
  Figure pending() {
    return Figure.by(
        "onestop.payments.pending",
        "Payment orders that the bank has not answered, by the day they were ordered",
        "ordered",
        List.of("today", "yesterday", "longer"),
        "SELECT CASE WHEN ordered_on >= ? THEN 'today'"
            + " WHEN ordered_on = CAST(? AS date) - 1 THEN 'yesterday' ELSE 'longer' END, count(*)"
            + " FROM payment_order WHERE status = 'ORDERED' GROUP BY 1");
  }
}
