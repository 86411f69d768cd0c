package onestop.registration.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import onestop.kit.value.DocumentNumber;
import onestop.registration.registration.ResidencePermit;

/**
 * The residence permit that goes with a work permit, as its newest fact gives it. These facts carry
 * no instant of their own: one that is valid from a later day is newer, and on the same day the
 * envelope's time decides.
 */
@Embeddable
class ResidenceRecord {

  @Column(name = "residence_permit_number")
  private DocumentNumber number;

  @Column(name = "residence_valid_from")
  private LocalDate validFrom;

  @Column(name = "residence_valid_until")
  private LocalDate validUntil;

  @Column(name = "residence_as_of")
  private Instant asOf;

  @Enumerated(EnumType.STRING)
  @Column(name = "residence_state")
  private ResidencePermit.State state;

  @Column(name = "residence_state_on")
  private LocalDate stateOn;

  /**
   * Takes an issue, change or extension.
   *
   * @param isIssue the issue is older than any change of the same day
   * @return true when the permit is valid by it
   */
  boolean issued(PermitEvents.Residence event, boolean isIssue, Instant at) {
    boolean older =
        validFrom != null
            && (event.validFrom().isBefore(validFrom)
                || (event.validFrom().equals(validFrom) && (isIssue || at.isBefore(asOf))));
    boolean cancelled =
        state == ResidencePermit.State.CANCELLED
            && (number == null || number.equals(event.residencePermitNumber()));
    boolean refusedLater =
        state == ResidencePermit.State.REFUSED && event.validFrom().isBefore(stateOn);
    if (older || cancelled || refusedLater) {
      return false;
    }
    number = event.residencePermitNumber();
    validFrom = event.validFrom();
    validUntil = event.validUntil();
    asOf = at;
    state = ResidencePermit.State.VALID;
    stateOn = null;
    return true;
  }

  /** Takes a refusal; true when it is the newest word. */
  boolean refused(LocalDate day) {
    // An extension that is refused leaves what is valid as it is.
    if (state == ResidencePermit.State.VALID) {
      return false;
    }
    state = ResidencePermit.State.REFUSED;
    stateOn = day;
    return true;
  }

  /** Takes a cancellation of that number; one that is no longer the newest changes nothing. */
  void cancelled(DocumentNumber permit, LocalDate day) {
    if (number == null || number.equals(permit)) {
      number = permit;
      state = ResidencePermit.State.CANCELLED;
      stateOn = day;
    }
  }

  ResidencePermit known() {
    return state == null ? ResidencePermit.UNKNOWN : new ResidencePermit(number, state);
  }

  LocalDate validUntil() {
    return validUntil;
  }

  LocalDate stateOn() {
    return stateOn;
  }
}
