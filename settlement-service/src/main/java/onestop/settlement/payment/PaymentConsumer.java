package onestop.settlement.payment;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.settlement.ledger.Ledger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the bank what became of the orders. */
@Singleton
class PaymentConsumer {

  private final Intake intake;
  private final PaymentOrderRepository orders;
  private final Ledger ledger;
  private final List<PaymentWatcher> watchers;
  private final Handlers handlers;

  PaymentConsumer(
      Intake intake,
      PaymentOrderRepository orders,
      Ledger ledger,
      @All List<PaymentWatcher> watchers) {
    this.intake = intake;
    this.orders = orders;
    this.ledger = ledger;
    this.watchers = List.copyOf(watchers);
    this.handlers =
        intake
            .handlers("payments")
            .on("payment-executed", Executed.class, this::executed)
            .on("payment-returned", Returned.class, this::returned);
  }

  /** {@code payment-executed}. */
  record Executed(@NotNull UUID paymentOrderId, @NotNull LocalDate executedOn) {}

  /** {@code payment-returned}. */
  record Returned(@NotNull UUID paymentOrderId, @NotNull @Size(max = 200) String reason) {}

  @Incoming("payments")
  @Blocking
  void payments(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }

  private Handling executed(Executed event) {
    PaymentOrder order = held(event.paymentOrderId());
    if (order == null) {
      return Handling.waitFor(event.paymentOrderId());
    }
    if (order.status() != PaymentStatus.EXECUTED) {
      order.execute(event.executedOn());
      watcherOf(order).executed(order);
    }
    return Handling.DONE;
  }

  private Handling returned(Returned event) {
    PaymentOrder order = held(event.paymentOrderId());
    if (order == null) {
      return Handling.waitFor(event.paymentOrderId());
    }
    if (order.status() == PaymentStatus.ORDERED || order.status() == PaymentStatus.EXECUTED) {
      order.comeBack(event.reason());
      watcherOf(order).returned(order);
    }
    return Handling.DONE;
  }

  private PaymentOrder held(UUID id) {
    return orders
        .numberOf(id)
        .map(number -> {
          ledger.hold(number);
          return orders.findById(id);
        })
        .orElse(null);
  }

  private PaymentWatcher watcherOf(PaymentOrder order) {
    return watchers.stream().filter(watcher -> watcher.ordered(order)).findFirst().orElseThrow();
  }
}
