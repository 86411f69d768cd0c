package onestop.settlement.account;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.Ledger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of monthly pensions, which close the way to a lump sum (R9.4), and of what was overpaid.
 */
@ApplicationScoped
class PensionConsumer {

  private final Intake intake;
  private final PensionRepository pensions;
  private final Ledger ledger;
  private final Handlers awards;
  private final Handlers verifications;

  PensionConsumer(Intake intake, PensionRepository pensions, Ledger ledger) {
    this.intake = intake;
    this.pensions = pensions;
    this.ledger = ledger;
    this.awards =
        intake
            .handlers("pensions")
            .on("pension-awarded", Awarded.class, this::awarded)
            .on("pension-ended", Ended.class, this::ended);
    this.verifications =
        intake.handlers("verifications").on("benefit-ended", BenefitEnded.class, this::overpaid);
  }

  /** {@code pension-awarded}. */
  record Awarded(
      @NotNull SocialSecurityNumber socialSecurityNumber, @NotNull YearMonth firstPaymentMonth) {}

  /** {@code pension-ended}. */
  record Ended(
      @NotNull SocialSecurityNumber socialSecurityNumber,
      @NotNull LocalDate endedOn,
      @NotNull Reason reason) {}

  /** Why a pension ended. */
  enum Reason {
    DEATH,
    OTHER
  }

  /** {@code benefit-ended}. */
  record BenefitEnded(
      @NotNull SocialSecurityNumber socialSecurityNumber,
      @NotNull Integer version,
      @NotNull Money overpaid) {}

  @Incoming("pensions")
  @Blocking
  void pensions(ConsumerRecords<String, byte[]> records) {
    intake.take(records, awards);
  }

  @Incoming("verifications")
  @Blocking
  void verifications(ConsumerRecords<String, byte[]> records) {
    intake.take(records, verifications);
  }

  private Handling awarded(Awarded event) {
    ledger.hold(event.socialSecurityNumber());
    pensions.at(event.socialSecurityNumber()).awarded(event.firstPaymentMonth());
    return Handling.DONE;
  }

  private Handling ended(Ended event) {
    ledger.hold(event.socialSecurityNumber());
    pensions.at(event.socialSecurityNumber()).ended(event.endedOn(), event.reason().name());
    return Handling.DONE;
  }

  private Handling overpaid(BenefitEnded event) {
    ledger.hold(event.socialSecurityNumber());
    pensions.at(event.socialSecurityNumber()).overpaid(event.overpaid(), event.version());
    return Handling.DONE;
  }
}
