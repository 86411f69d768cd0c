package onestop.verification.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.security.Caller;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.beneficiary.BeneficiaryFiles;
import onestop.verification.evidence.Claim;

/** Where a call with a showing of life is taken, whichever address it came to. */
@ApplicationScoped
class VerificationDesk {

  private final VerificationRepository repository;
  private final Verifications verifications;
  private final BeneficiaryFiles files;
  private final Command command;
  private final Caller caller;
  private final Etag etag;

  VerificationDesk(
      VerificationRepository repository,
      Verifications verifications,
      BeneficiaryFiles files,
      Command command,
      Caller caller,
      Etag etag) {
    this.repository = repository;
    this.verifications = verifications;
    this.files = files;
    this.command = command;
    this.caller = caller;
    this.etag = etag;
  }

  /**
   * Takes a claim and answers 201 with the verification, the same one when it is brought again.
   *
   * @param body as it was read, for the idempotency key
   * @param reference what tells it from another of the same channel and day
   */
  Response take(String number, Object body, Claim claim, String reference) {
    VerificationView view =
        command.create(
            body,
            () -> {
              Beneficiary beneficiary = files.file(number);
              etag.match(beneficiary.version());
              return verifications.record(beneficiary, claim, reference, caller.sub());
            },
            repository::findById,
            verification -> VerificationView.of(verification, files.file(number)));
    return Etag.created(
        "/api/beneficiaries/" + number + "/verifications/" + view.id(),
        view,
        view.beneficiary().version());
  }
}
