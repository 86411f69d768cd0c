package onestop.registration.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.DocumentNumber;
import onestop.registration.document.DocumentKind;

/**
 * What makes an employment lawful (R1.1): work permit, press card, or a permanent resident's card.
 *
 * @param validUntil null when not known
 */
@Embeddable
public record EmploymentDocument(
    @NotNull @Enumerated(EnumType.STRING) DocumentKind kind,
    @NotNull DocumentNumber number,
    @NotNull LocalDate issuedOn,
    LocalDate validUntil)
    implements SelfChecking {

  /** The same, issued on another day. */
  EmploymentDocument issuedOn(LocalDate day) {
    return new EmploymentDocument(kind, number, day, validUntil);
  }

  /** The same, valid until another day. */
  EmploymentDocument validUntil(LocalDate day) {
    return new EmploymentDocument(kind, number, issuedOn, day);
  }

  @Override
  public void check(Faults faults) {
    if (kind != null
        && kind != DocumentKind.WORK_PERMIT
        && kind != DocumentKind.PRESS_CARD
        && kind != DocumentKind.PERMANENT_RESIDENT_ID) {
      faults.rule("kind", "NOT_AN_EMPLOYMENT_DOCUMENT");
    }
  }
}
