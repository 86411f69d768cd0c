package onestop.registration.compliance;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;
import onestop.registration.registration.RegistrationFiles;

/** Notes on the day after an order's who owes a penalty, whatever happens to the case later. */
@Singleton
class RectificationSweep extends Sweep<RectificationOrder> {

  private final Compliance compliance;
  private final RegistrationFiles files;

  RectificationSweep(Compliance compliance, RegistrationFiles files) {
    super("rectification-orders", RectificationOrder.class, "e.nextStepOn <= :today", "nextStepOn");
    this.compliance = compliance;
    this.files = files;
  }

  @Override
  protected void apply(RectificationOrder order, LocalDate today) {
    compliance.dayPassed(order, files.find(order.registrationId()).orElseThrow());
  }

  @Override
  protected UUID id(RectificationOrder order) {
    return order.registrationId();
  }
}
