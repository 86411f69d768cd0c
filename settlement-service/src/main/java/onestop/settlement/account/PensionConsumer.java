package onestop.settlement.account;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.LedgerWatcher;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of monthly pensions, which close the way to a lump sum (R9.4), and of what was overpaid.
 */
@Singleton
class PensionConsumer {

  private final Intake intake;
  private final PensionRepository pensions;
  private final Ledger ledger;
  private final List<LedgerWatcher> watchers;
  private final Handlers awards;
  private final Handlers verifications;

  PensionConsumer(
      Intake intake, PensionRepository pensions, Ledger ledger, @All List<LedgerWatcher> watchers) {
    this.intake = intake;
    this.pensions = pensions;
    this.ledger = ledger;
    this.watchers = List.copyOf(watchers);
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
    return heard(
        event.socialSecurityNumber(), pension -> pension.awarded(event.firstPaymentMonth()));
  }

  private Handling ended(Ended event) {
    return heard(
        event.socialSecurityNumber(),
        pension -> pension.ended(event.endedOn(), event.reason().name()));
  }

  private Handling overpaid(BenefitEnded event) {
    return heard(
        event.socialSecurityNumber(),
        pension -> pension.overpaid(event.overpaid(), event.version()));
  }

  /** The grants of a death and what is set off depend on the pension (R9.6). */
  private Handling heard(SocialSecurityNumber number, Consumer<Pension> what) {
    ledger.hold(number);
    what.accept(pensions.at(number));
    watchers.forEach(watcher -> watcher.ledgerChanged(number));
    return Handling.DONE;
  }
}
