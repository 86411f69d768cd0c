package onestop.settlement.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.AccountEvents;

/** What is said of settlements, on the topic {@code settlements}. */
@ApplicationScoped
class SettlementEvents {

  private final Outbox outbox;

  SettlementEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  record Submitted(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      UUID settlementId,
      SettlementKind kind,
      Choice choice) {}

  record Approved(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      UUID settlementId,
      Money amount) {}

  record Paid(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      UUID settlementId,
      Money amount,
      LocalDate paidOn) {}

  record Returned(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      UUID settlementId,
      String reason,
      UUID paymentOrderId) {}

  void submitted(Settlement settlement) {
    say(
        settlement,
        "settlement-submitted",
        new Submitted(
            settlement.personId(),
            settlement.socialSecurityNumber(),
            settlement.version(),
            settlement.id(),
            settlement.kind(),
            settlement.choice()));
  }

  void approved(Settlement settlement) {
    say(
        settlement,
        "settlement-approved",
        new Approved(
            settlement.personId(),
            settlement.socialSecurityNumber(),
            settlement.version(),
            settlement.id(),
            settlement.payout().amount()));
  }

  void paid(Settlement settlement, Money amount, LocalDate on) {
    say(
        settlement,
        "settlement-paid",
        new Paid(
            settlement.personId(),
            settlement.socialSecurityNumber(),
            settlement.version(),
            settlement.id(),
            amount,
            on));
  }

  /**
   * Sent back.
   *
   * @param paymentOrderId when it was the bank that returned it, else null
   */
  void returned(Settlement settlement, String reason, UUID paymentOrderId) {
    say(
        settlement,
        "settlement-returned",
        new Returned(
            settlement.personId(),
            settlement.socialSecurityNumber(),
            settlement.version(),
            settlement.id(),
            reason,
            paymentOrderId));
  }

  private void say(Settlement settlement, String type, Object payload) {
    outbox.say(AccountEvents.TOPIC, settlement.personId(), type, payload);
  }
}
