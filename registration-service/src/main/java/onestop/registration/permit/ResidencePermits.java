package onestop.registration.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import onestop.kit.intake.Envelope;
import onestop.kit.intake.Handling;
import onestop.registration.registration.PermitCases;
import onestop.registration.registration.ResidencePermit;

/** Takes what the police say of residence permits (R3.8, R3.10); what is early waits. */
@ApplicationScoped
public class ResidencePermits {

  private final PermitStore store;
  private final PermitCases cases;

  ResidencePermits(PermitStore store, PermitCases cases) {
    this.store = store;
    this.cases = cases;
  }

  Handling issued(PermitEvents.Residence event, Envelope envelope) {
    return came(event, envelope, true);
  }

  Handling changed(PermitEvents.Residence event, Envelope envelope) {
    return came(event, envelope, false);
  }

  private Handling came(PermitEvents.Residence event, Envelope envelope, boolean isIssue) {
    return onPermit(
        event.permitNumber(),
        permit -> {
          if (permit.residence().issued(event, isIssue, envelope.time())) {
            cases.residencePermitCame(permit.number());
          }
        });
  }

  Handling refused(PermitEvents.ResidenceRefused event) {
    return onPermit(
        event.permitNumber(),
        permit -> {
          if (permit.residence().refused(event.refusedOn())) {
            cases.residencePermitRefused(permit.number());
          }
        });
  }

  Handling cancelled(PermitEvents.ResidenceCancelled event) {
    return onPermit(
        event.permitNumber(),
        permit -> permit.residence().cancelled(event.residencePermitNumber(), event.cancelledOn()));
  }

  /** What the police said last of the residence permit that goes with a work permit. */
  public ResidencePermit known(String permitNumber) {
    return permitNumber == null
        ? ResidencePermit.UNKNOWN
        : store
            .find(permitNumber)
            .map(permit -> permit.residence().known())
            .orElse(ResidencePermit.UNKNOWN);
  }

  private Handling onPermit(String number, Consumer<WorkPermit> work) {
    Optional<WorkPermit> permit = store.locked(number);
    permit.ifPresent(work);
    return permit.isPresent() ? Handling.DONE : Handling.waitFor(number);
  }
}
