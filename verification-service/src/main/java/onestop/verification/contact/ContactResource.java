package onestop.verification.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Problems;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.verification.beneficiary.BeneficiaryFiles;
import onestop.verification.notice.Notices;
import onestop.verification.notice.Notices.Address;
import onestop.verification.notice.Notices.Written;

/** Where a beneficiary wants to be written to, and what was written. */
@Path("/api/beneficiaries/{socialSecurityNumber}")
public class ContactResource {

  private final BeneficiaryFiles files;
  private final Notices notices;
  private final Command command;
  private final Etag etag;

  ContactResource(BeneficiaryFiles files, Notices notices, Command command, Etag etag) {
    this.files = files;
    this.notices = notices;
    this.command = command;
    this.etag = etag;
  }

  /** An address for mail. */
  public record ContactForm(@NotBlank @Email @Size(max = 254) String email) {}

  /** Where reminders go. */
  @GET
  @Path("/contact")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response contact(@PathParam("socialSecurityNumber") String number) {
    Address found = address(files.read(number).id());
    return Etag.ok(found, found.version());
  }

  /** From now on reminders go there. */
  @PUT
  @Path("/contact")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response writeTo(
      @PathParam("socialSecurityNumber") String number, @NotNull ContactForm form) {
    Address now =
        command.run(
            () -> {
              UUID id = files.file(number).id();
              etag.match(notices.address(id).map(Address::version).orElse(0));
              notices.writeTo(id, form.email());
              return id;
            },
            this::address);
    return Etag.ok(now, now.version());
  }

  /** No more mail. */
  @DELETE
  @Path("/contact")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public void writeNoMore(@PathParam("socialSecurityNumber") String number) {
    command.run(() -> notices.writeNoMore(files.file(number).id()));
  }

  /** The mails written, newest first. */
  @GET
  @Path("/notices")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<Written> written(
      @PathParam("socialSecurityNumber") String number, @Context HttpHeaders headers) {
    return Page.all(
        notices.of(files.read(number).id(), Language.of(headers.getAcceptableLanguages())));
  }

  private Address address(UUID beneficiaryId) {
    return notices.address(beneficiaryId).orElseThrow(Problems::notFound);
  }
}
