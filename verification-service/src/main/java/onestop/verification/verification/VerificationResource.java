package onestop.verification.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Refusal;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.beneficiary.BeneficiaryFiles;
import onestop.verification.evidence.Channel;
import onestop.verification.evidence.Claim;

/** Verifications, by the person, at the counter, or called back by the consular app. */
@Path("/api/beneficiaries/{socialSecurityNumber}/verifications")
public class VerificationResource {

  private final VerificationRepository repository;
  private final VerificationDesk desk;
  private final BeneficiaryFiles files;
  private final Caller caller;
  private final Parameters parameters;
  private final BusinessClock clock;

  VerificationResource(
      VerificationRepository repository,
      VerificationDesk desk,
      BeneficiaryFiles files,
      Caller caller,
      Parameters parameters,
      BusinessClock clock) {
    this.repository = repository;
    this.desk = desk;
    this.files = files;
    this.caller = caller;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** Shows eligibility through a channel; the same again answers the same. */
  @POST
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.SYSTEM})
  public Response verify(
      @PathParam("socialSecurityNumber") String number, @NotNull VerificationForm form) {
    Claim claim = form.claim(clock.today());
    requireOthersWord(claim);
    return desk.take(number, form, claim, claim.evidence().reference());
  }

  // What only the agency can know is not taken from the person: presence, matches, days of receipt.
  private void requireOthersWord(Claim claim) {
    if (!caller.is(Roles.PERSON) || caller.seesAll()) {
      return;
    }
    if (claim.channel() == Channel.DATA_MATCH || claim.channel() == Channel.AGENCY_COUNTER) {
      throw Problems.forbidden("CHANNEL_NOT_YOURS");
    }
    if (!claim.receivedOn().equals(clock.today())) {
      throw Refusal.rule("RECEIVED_ON_NOT_TODAY");
    }
  }

  /** All that were recorded, oldest first. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<VerificationView> list(@PathParam("socialSecurityNumber") String number) {
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    Beneficiary beneficiary = files.read(number);
    return Page.of(
        repository.page(beneficiary.id(), cursor, limit),
        limit,
        row -> Cursor.after(row.id()),
        row -> VerificationView.of(row, beneficiary));
  }

  /** One verification. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public VerificationView one(
      @PathParam("socialSecurityNumber") String number, @PathParam("id") UUID id) {
    Beneficiary beneficiary = files.read(number);
    return repository
        .findByIdOptional(id)
        .filter(found -> found.beneficiaryId().equals(beneficiary.id()))
        .map(found -> VerificationView.of(found, beneficiary))
        .orElseThrow(Problems::notFound);
  }
}
