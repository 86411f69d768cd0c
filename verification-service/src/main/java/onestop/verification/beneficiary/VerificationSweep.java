package onestop.verification.beneficiary;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Reminders, data matches and lapses that have fallen due (R10.4). */
@Singleton
class VerificationSweep extends Sweep<Beneficiary> {

  private final Beneficiaries beneficiaries;

  VerificationSweep(Beneficiaries beneficiaries) {
    super(
        "verifications",
        Beneficiary.class,
        "e.validity.nextStepOn <= :today",
        "validity.nextStepOn");
    this.beneficiaries = beneficiaries;
  }

  @Override
  protected void apply(Beneficiary due, LocalDate today) {
    beneficiaries.runTo(due, today);
  }

  @Override
  protected UUID id(Beneficiary due) {
    return due.id();
  }
}
