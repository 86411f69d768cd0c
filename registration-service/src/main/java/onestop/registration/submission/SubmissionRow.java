package onestop.registration.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.Money;
import onestop.registration.document.Channel;
import onestop.registration.document.SubmittedDocument;
import onestop.registration.registration.Submission;

/**
 * One submission of many: a registration by its id or by its permit, and what is handed in for it.
 */
record SubmissionRow(
    UUID registrationId,
    @Size(min = 1, max = 40) String permitNumber,
    @NotNull Channel channel,
    @NotNull Money declaredMonthlyWage,
    Boolean claimsExemption,
    @NotNull @Valid @Size(max = 50) List<@NotNull SubmittedDocument> documents)
    implements SelfChecking {

  Submission submission() {
    return new Submission(channel, declaredMonthlyWage, claimsExemption, documents);
  }

  @Override
  public void check(Faults faults) {
    submission().check(faults);
    if ((registrationId == null) == (permitNumber == null)) {
      faults.rule("registrationId", "REGISTRATION_OR_PERMIT");
    }
  }
}
