package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import onestop.kit.value.Refusal;
import onestop.registration.permit.Permits;

/** Settles a permit opened by hand whose event says something else (R3.8). */
@ApplicationScoped
class PermitDataDecisions {

  private final Permits permits;
  private final Registrations registrations;

  PermitDataDecisions(Permits permits, Registrations registrations) {
    this.permits = permits;
    this.registrations = registrations;
  }

  /**
   * Takes the permit's data or keeps those entered.
   *
   * @throws Refusal {@code NOTHING_DIFFERS} when no event differs
   */
  Registration settle(Registration registration, PermitDataDecision decision) {
    if (!registration.isHeldFor(Hold.PERMIT_DATA_DIFFERS)) {
      throw Refusal.state("NOTHING_DIFFERS");
    }
    boolean takeEvent = decision.decision() == PermitDataDecision.Kind.PERMIT;
    permits.settle(registration.permitNumber(), takeEvent);
    registration.agreed();
    if (!takeEvent) {
      // What was handed in was examined against the data that hold.
      registrations.decideAtOnce(registration);
    }
    return registration;
  }
}
