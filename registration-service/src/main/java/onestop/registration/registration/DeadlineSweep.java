package onestop.registration.registration;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Reminds, and lets the 30 days run out (R3.6). */
@Singleton
class DeadlineSweep extends Sweep<Registration> {

  private final Registrations registrations;

  DeadlineSweep(Registrations registrations) {
    super("deadlines", Registration.class, "e.clock.nextStepOn <= :today", "clock.nextStepOn");
    this.registrations = registrations;
  }

  @Override
  protected void apply(Registration due, LocalDate today) {
    registrations.runTo(due, today);
  }

  @Override
  protected UUID id(Registration due) {
    return due.id();
  }
}
