package onestop.settlement.contribution;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Hears from the levy authority what was collected and what was not. */
@Singleton
class ContributionConsumer {

  private final Intake intake;
  private final ArrearsRepository arrears;
  private final Ledger ledger;
  private final Handlers handlers;

  ContributionConsumer(
      Intake intake, Contributions contributions, ArrearsRepository arrears, Ledger ledger) {
    this.intake = intake;
    this.arrears = arrears;
    this.ledger = ledger;
    this.handlers =
        intake
            .handlers("contributions")
            .ahead(ContributionCollected.class, contributions::readAhead)
            .on("contribution-collected", ContributionCollected.class, contributions::collected)
            .on("contribution-arrears", InArrears.class, this::inArrears);
  }

  /** {@code contribution-arrears}. */
  record InArrears(
      @NotNull SocialSecurityNumber socialSecurityNumber,
      @NotNull YearMonth month,
      @NotBlank @Size(max = 18) String employerCreditCode,
      @NotNull Money amount,
      @NotNull LocalDate defaultFrom) {}

  @Incoming("contributions")
  @Blocking
  void contributions(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }

  private Handling inArrears(InArrears event) {
    ledger.hold(event.socialSecurityNumber());
    arrears
        .at(event.socialSecurityNumber(), event.month(), event.employerCreditCode())
        .ifPresentOrElse(
            known -> known.say(event.amount(), event.defaultFrom()),
            () -> arrears.persist(new Arrears(event)));
    return Handling.DONE;
  }
}
