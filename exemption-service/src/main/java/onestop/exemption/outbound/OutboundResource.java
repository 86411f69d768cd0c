package onestop.exemption.outbound;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import onestop.exemption.agreement.Accepted;
import onestop.exemption.agreement.AgreementRepository;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;

/** Certificates of coverage for going out, over HTTP (R6.8). */
@Path("/api/outbound-certificates")
@Produces(MediaType.APPLICATION_JSON)
public class OutboundResource {

  private static final String PDF = "application/pdf";

  private final OutboundCertificates certificates;
  private final OutboundHistory history;
  private final OutboundRepository repository;
  private final CertificatePaper paper;
  private final AgreementRepository agreements;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;
  private final Etag etag;
  private final BusinessClock clock;
  private final HttpHeaders headers;
  private final FileReads reads;

  OutboundResource(
      OutboundCertificates certificates,
      OutboundHistory history,
      OutboundRepository repository,
      CertificatePaper paper,
      AgreementRepository agreements,
      Command command,
      Caller caller,
      Parameters parameters,
      Etag etag,
      BusinessClock clock,
      HttpHeaders headers,
      FileReads reads) {
    this.certificates = certificates;
    this.history = history;
    this.repository = repository;
    this.paper = paper;
    this.agreements = agreements;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
    this.etag = etag;
    this.clock = clock;
    this.headers = headers;
    this.reads = reads;
  }

  /** Applies; issued at once when the ordinary scheme has told of the person, else it waits. */
  @POST
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response apply(ApplicationForm form) {
    String employer =
        form.employerCreditCode() == null ? caller.employer() : form.employerCreditCode().value();
    Caller.require(mayApply(form.personReference(), employer));
    OutboundView view =
        command.create(
            form,
            () ->
                certificates.apply(form.personReference(), form.wish(employer), caller.sub()).id(),
            repository::findById,
            this::view);
    return Etag.created("/api/outbound-certificates/" + view.number(), view, view.version());
  }

  /** The certificates of a holder. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<OutboundView> list() {
    String reference = parameters.required("personReference", parameters.text("personReference"));
    parameters.check();
    List<OutboundView> found =
        repository.ofHolder(reference).stream().filter(this::isVisible).map(this::view).toList();
    if (!found.isEmpty()) {
      reads.read(Subject.insured(reference));
    }
    return Page.all(found);
  }

  /** One certificate; with {@code Accept: application/pdf} its paper. */
  @GET
  @Path("/{number}")
  @Produces({MediaType.APPLICATION_JSON, PDF})
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("number") String number) {
    OutboundCertificate certificate = read(number);
    if (Accepted.first(headers, MediaType.APPLICATION_JSON, PDF).equals(PDF)) {
      return pdf(certificate);
    }
    OutboundView view = view(certificate);
    return Response.fromResponse(Etag.ok(view, view.version()))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  /** The paper, in both languages, with a QR code that leads to its verification. */
  @GET
  @Path("/{number}/paper")
  @Produces(PDF)
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response paper(@PathParam("number") String number) {
    return pdf(read(number));
  }

  /** Verifies a paper by its number and check code. */
  @GET
  @Path("/{number}/verification")
  @PermitAll
  public VerificationView verification(@PathParam("number") String number) {
    String code = parameters.required("code", parameters.text("code"));
    parameters.check();
    return repository
        .byNumber(number)
        .filter(certificate -> matches(certificate.checkCode(), code))
        .map(certificate -> VerificationView.of(certificate, clock.today()))
        .orElseGet(() -> VerificationView.unknown(number));
  }

  /** Makes a certificate longer (R6.3). */
  @POST
  @Path("/{number}/extension")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response extension(@PathParam("number") String number, LongerForm form) {
    return change(
        number, certificate -> certificates.extend(certificate, form.until(), form.hasConsent()));
  }

  /** Withdraws a certificate: the sending ended. */
  @POST
  @Path("/{number}/withdrawal")
  @RolesAllowed(Roles.OFFICER)
  public Response withdrawal(@PathParam("number") String number, WithdrawalForm form) {
    return change(
        number, certificate -> certificates.withdraw(certificate, form.from(), form.reason()));
  }

  /** Loads certificates issued before this system. */
  @POST
  @Path("/history")
  @RolesAllowed(Roles.SYSTEM)
  public OutboundHistory.Loaded load(HistoryForm form) {
    return command.run(() -> history.load(form, caller.sub()), Function.identity());
  }

  private Response change(String number, Consumer<OutboundCertificate> verb) {
    OutboundView view =
        command.run(
            () -> {
              OutboundCertificate certificate = find(number);
              etag.match(certificate.version());
              verb.accept(certificate);
              return certificate;
            },
            this::view);
    return Etag.ok(view, view.version());
  }

  private Response pdf(OutboundCertificate certificate) {
    if (certificate.checkCode() == null) {
      throw Problems.conflict("NOT_ISSUED");
    }
    return Response.ok(
            paper.print(
                certificate, language -> agreements.name(certificate.wish().country(), language)),
            PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + certificate.number() + ".pdf\"")
        .build();
  }

  private OutboundCertificate read(String number) {
    OutboundCertificate certificate = find(number);
    reads.read(Subject.insured(certificate.personReference()));
    return certificate;
  }

  private OutboundCertificate find(String number) {
    OutboundCertificate certificate = repository.byNumber(number).orElseThrow(Problems::notFound);
    Caller.require(isVisible(certificate));
    return certificate;
  }

  /** An employer for whom it sends, a person for themselves, an officer for anyone. */
  private boolean mayApply(String personReference, String employer) {
    return caller.is(Roles.OFFICER) || caller.isEmployer(employer) || isHolder(personReference);
  }

  private boolean isVisible(OutboundCertificate certificate) {
    return caller.seesAll()
        || caller.isEmployer(certificate.wish().employer())
        || isHolder(certificate.personReference());
  }

  private boolean isHolder(String personReference) {
    return personReference != null && caller.isPerson(null, personReference);
  }

  // Takes as long for every wrong code.
  private static boolean matches(String checkCode, String code) {
    return checkCode != null
        && MessageDigest.isEqual(
            checkCode.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  private OutboundView view(OutboundCertificate certificate) {
    return OutboundView.of(
        certificate,
        clock.today(),
        Language.of(headers.getAcceptableLanguages()),
        paper.verificationAddress(certificate));
  }
}
