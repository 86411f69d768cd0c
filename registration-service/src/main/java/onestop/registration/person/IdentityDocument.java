package onestop.registration.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.DocumentNumber;

/**
 * A document that says who a person is (R2.1).
 *
 * @param validUntil its last day, may be null
 */
@Embeddable
public record IdentityDocument(
    @NotNull @Enumerated(EnumType.STRING) DocumentType type,
    @NotNull DocumentNumber number,
    @NotNull Nationality issuingState,
    LocalDate validUntil)
    implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (type == null || number == null || issuingState == null) {
      return;
    }
    if (type == DocumentType.PERMANENT_RESIDENT_ID) {
      var card = PermanentResidentCard.check(number);
      if (!card.valid()) {
        faults.rule("number", card.fault());
      }
    } else {
      faults.rule("number", () -> NumberScheme.number(this, 0));
    }
  }
}
