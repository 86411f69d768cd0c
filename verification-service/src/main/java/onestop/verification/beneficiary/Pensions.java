package onestop.verification.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.intake.Envelope;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.payment.OverpaymentPolicy;
import onestop.verification.payment.PaymentRepository;

/** What the pension agency says: awards make beneficiaries, ends end them. */
@ApplicationScoped
class Pensions {

  private final BeneficiaryRepository repository;
  private final PaymentRepository payments;
  private final Beneficiaries beneficiaries;
  private final BeneficiaryEvents events;
  private final Intake intake;
  private final BusinessClock clock;

  Pensions(
      BeneficiaryRepository repository,
      PaymentRepository payments,
      Beneficiaries beneficiaries,
      BeneficiaryEvents events,
      Intake intake,
      BusinessClock clock) {
    this.repository = repository;
    this.payments = payments;
    this.beneficiaries = beneficiaries;
    this.events = events;
    this.intake = intake;
    this.clock = clock;
  }

  /** A pension is awarded, or its amount changes. */
  record Awarded(
      @NotNull SocialSecurityNumber socialSecurityNumber,
      @NotNull Money monthlyAmount,
      @NotNull YearMonth firstPaymentMonth)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (monthlyAmount != null && monthlyAmount.compareTo(Money.ZERO) <= 0) {
        faults.rule("monthlyAmount", "OUT_OF_RANGE");
      }
    }
  }

  /** A pension has ended. */
  record Ended(
      @NotNull SocialSecurityNumber socialSecurityNumber,
      @NotNull LocalDate endedOn,
      @NotNull EndReason reason) {}

  void readAhead(List<Awarded> awards) {
    repository.readAhead(awards.stream().map(Awarded::socialSecurityNumber).toList());
  }

  Handling awarded(Awarded award, Envelope envelope) {
    var known = repository.of(award.socialSecurityNumber());
    if (known.isEmpty()) {
      var beneficiary =
          new Beneficiary(
              award.socialSecurityNumber(),
              award.monthlyAmount(),
              award.firstPaymentMonth(),
              envelope.time());
      repository.add(beneficiary);
      beneficiaries.runTo(beneficiary, clock.today());
      intake.known(award.socialSecurityNumber().value());
    } else {
      awardedAgain(known.get(), award, envelope.time());
    }
    return Handling.DONE;
  }

  private void awardedAgain(Beneficiary beneficiary, Awarded award, Instant at) {
    boolean same =
        beneficiary.monthlyAmount().equals(award.monthlyAmount())
            && beneficiary.firstPaymentMonth().equals(award.firstPaymentMonth());
    if (same || at.isBefore(beneficiary.awardedAt())) {
      return;
    }
    if (beneficiary.status() != Status.ENDED) {
      if (!beneficiary.monthlyAmount().equals(award.monthlyAmount())) {
        beneficiary.amend(award.monthlyAmount(), at);
      }
    } else if (isNewPension(beneficiary, award)) {
      beneficiary.award(award.monthlyAmount(), award.firstPaymentMonth(), at);
      beneficiaries.runTo(beneficiary, clock.today());
    } else {
      throw Refusal.state("BENEFIT_ENDED", Map.of("endedOn", beneficiary.endedOn().toString()));
    }
  }

  private static boolean isNewPension(Beneficiary beneficiary, Awarded award) {
    return beneficiary.endReason() == EndReason.OTHER
        && award.firstPaymentMonth().isAfter(OverpaymentPolicy.lastDue(beneficiary.endedOn()));
  }

  Handling ended(Ended end) {
    var known = repository.of(end.socialSecurityNumber());
    if (known.isEmpty()) {
      return Handling.waitFor(end.socialSecurityNumber().value());
    }
    Beneficiary beneficiary = known.get();
    if (!beneficiary.isEndedBy(end.endedOn(), end.reason())) {
      // No run may pay between the sum and the end.
      repository.lock(beneficiary);
      YearMonth last = OverpaymentPolicy.lastDue(end.endedOn());
      payments.withheldNotDueAfter(beneficiary.id(), last);
      if (beneficiary.endedOn() != null) {
        payments.withholdMissed(
            beneficiary.id(),
            beneficiary.monthlyAmount(),
            OverpaymentPolicy.lastDue(beneficiary.endedOn()),
            last);
      }
      beneficiary.end(
          end.endedOn(),
          end.reason(),
          OverpaymentPolicy.overpaid(end.endedOn(), payments.paid(beneficiary.id())));
      payments.owed(List.of(beneficiary.id())).values().stream()
          .map(owed -> owed.getFirst().month())
          .forEach(beneficiary::owesFrom);
      events.ended(beneficiary);
    }
    return Handling.DONE;
  }
}
