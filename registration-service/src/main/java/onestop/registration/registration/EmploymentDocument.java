package onestop.registration.registration;

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
public record EmploymentDocument(
    @NotNull DocumentKind kind,
    @NotNull DocumentNumber number,
    @NotNull LocalDate issuedOn,
    LocalDate validUntil)
    implements SelfChecking {

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
