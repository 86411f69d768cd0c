package onestop.exemption.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import onestop.exemption.certificate.CertificateRepository.Wanted;
import onestop.exemption.person.KnownPerson;
import onestop.exemption.person.People;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.http.Cursor;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problem;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Refusal;

/** Certificates of coverage over HTTP (R6). */
@Path("/api/certificates")
public class CertificateResource {

  private final Certificates certificates;
  private final CertificateEnds ends;
  private final CertificateRepository repository;
  private final People people;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final HttpHeaders headers;
  private final Etag etag;
  private final FileReads reads;

  CertificateResource(
      Certificates certificates,
      CertificateEnds ends,
      CertificateRepository repository,
      People people,
      Command command,
      Caller caller,
      Parameters parameters,
      BusinessClock clock,
      HttpHeaders headers,
      Etag etag,
      FileReads reads) {
    this.certificates = certificates;
    this.ends = ends;
    this.repository = repository;
    this.people = people;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
    this.clock = clock;
    this.headers = headers;
    this.etag = etag;
    this.reads = reads;
  }

  /** Hands a certificate in; the answer is the decision. */
  @POST
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Response handIn(HandInForm form) {
    CertificateView view =
        command.create(
            form,
            () -> certificates.handIn(person(form), paper(form), day(form), caller.sub()).id(),
            repository::findById,
            this::view);
    return Etag.created("/api/certificates/" + view.id(), view, view.version());
  }

  /** The certificates of a person or an employer, the newest first. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<CertificateView> list() {
    var personId = parameters.uuid("personId");
    var country = parameters.text("country");
    var status = parameters.several("status", CertificateStatus.class);
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    Optional<KnownPerson> person = personId.isPresent() ? people.find(personId.get()) : mine();
    Caller.require(
        person
            .map(one -> people.isVisible(one, caller))
            .orElse(caller.seesAll() || (personId.isEmpty() && caller.employer() != null)));
    var wanted =
        new Wanted(
            person.map(KnownPerson::id).or(() -> personId).orElse(null),
            caller.seesAll() ? null : caller.employer(),
            country.orElse(null),
            status);
    Page<CertificateView> page =
        Page.of(
            repository.page(wanted, cursor, limit),
            limit,
            CertificateRepository::cursor,
            this::view);
    reads.read(page.items().stream().map(CertificateView::personId).map(Subject::person).toList());
    return page;
  }

  /** One certificate. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    CertificateView view = view(find(id));
    reads.read(Subject.person(view.personId()));
    return Etag.ok(view, view.version());
  }

  /** Makes a running certificate longer; refused it stays as it is (R6.3). */
  @POST
  @Path("/{id}/extension")
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Response extension(@PathParam("id") UUID id, ExtensionForm wish) {
    return change(
        id, (person, certificate) -> certificates.extend(person, certificate, wish, caller.sub()));
  }

  /** Ends it early, on its last exempt day. */
  @POST
  @Path("/{id}/termination")
  @RolesAllowed(Roles.OFFICER)
  public Response termination(@PathParam("id") UUID id, TerminationForm form) {
    return change(
        id, (_, certificate) -> ends.terminate(certificate, form.lastDay(), form.reason()));
  }

  /** Takes it back to its start; a refund is reversed (R7.2). */
  @POST
  @Path("/{id}/revocation")
  @RolesAllowed(Roles.OFFICER)
  public Response revocation(@PathParam("id") UUID id, RevocationForm form) {
    return change(id, (_, certificate) -> ends.revoke(certificate, form.reason()));
  }

  private Response change(UUID id, BiConsumer<KnownPerson, Certificate> verb) {
    CertificateView view =
        command.run(
            () -> {
              Certificate certificate = find(id);
              KnownPerson person = people.lock(certificate.personId()).orElseThrow();
              etag.match(certificate.version());
              verb.accept(person, certificate);
              return certificate;
            },
            this::view);
    return Etag.ok(view, view.version());
  }

  private Optional<KnownPerson> mine() {
    return caller.is(Roles.PERSON) ? people.calling(caller) : Optional.empty();
  }

  private Certificate find(UUID id) {
    Certificate certificate = repository.findByIdOptional(id).orElseThrow(Problems::notFound);
    Caller.require(isVisible(certificate));
    return certificate;
  }

  private boolean isVisible(Certificate certificate) {
    if (caller.seesAll() || caller.isEmployer(certificate.paper().employer())) {
      return true;
    }
    return !caller.is(Roles.EMPLOYER)
        && people
            .find(certificate.personId())
            .filter(person -> people.isVisible(person, caller))
            .isPresent();
  }

  private KnownPerson person(HandInForm form) {
    return people
        .lock(form.personId())
        .filter(person -> people.isVisible(person, caller))
        .orElseThrow(CertificateResource::personNotKnown);
  }

  private static Problem personNotKnown() {
    return Problems.notFound("PERSON_NOT_KNOWN");
  }

  /** An employer hands in for itself, unless it names another, which is then judged (R6.4). */
  private Paper paper(HandInForm form) {
    return form.paper(
        form.employerCreditCode() == null ? caller.employer() : form.employerCreditCode().value());
  }

  private LocalDate day(HandInForm form) {
    LocalDate today = clock.today();
    LocalDate day = form.handedInOn() == null ? today : form.handedInOn();
    if (!day.equals(today) && !caller.is(Roles.OFFICER)) {
      throw Problems.forbidden("HANDED_IN_ON_NOT_YOURS");
    }
    if (day.isAfter(today)) {
      throw Refusal.rule("HANDED_IN_AHEAD");
    }
    return day;
  }

  private CertificateView view(Certificate certificate) {
    return CertificateView.of(certificate, Language.of(headers.getAcceptableLanguages()));
  }
}
