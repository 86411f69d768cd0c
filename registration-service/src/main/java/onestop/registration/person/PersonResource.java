package onestop.registration.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.form.Fault;
import onestop.kit.http.Etag;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.SocialSecurityNumber;

/** People over HTTP. */
@Path("/api/people")
public class PersonResource {

  private final People people;
  private final PersonDesk desk;
  private final Command command;
  private final Caller caller;
  private final Callers callers;
  private final Parameters parameters;
  private final Etag etag;
  private final FileReads reads;

  PersonResource(
      People people,
      PersonDesk desk,
      Command command,
      Caller caller,
      Callers callers,
      Parameters parameters,
      Etag etag,
      FileReads reads) {
    this.people = people;
    this.desk = desk;
    this.command = command;
    this.caller = caller;
    this.callers = callers;
    this.parameters = parameters;
    this.etag = etag;
    this.reads = reads;
  }

  /** A person with all linked documents. */
  public record PersonView(
      UUID id,
      SocialSecurityNumber socialSecurityNumber,
      String surname,
      String givenNames,
      Nationality nationality,
      LocalDate dateOfBirth,
      Sex sex,
      List<IdentityDocument> documents,
      int version) {

    /** As it is shown. */
    public static PersonView of(Person person) {
      return new PersonView(
          person.id(),
          person.socialSecurityNumber(),
          person.surname(),
          person.givenNames(),
          person.nationality(),
          person.dateOfBirth(),
          person.sex(),
          person.documents().stream().map(PersonDocument::document).toList(),
          person.version());
    }
  }

  /** The person with a number, or with a document. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public PersonView find() {
    Optional<SocialSecurityNumber> number =
        parameters.value("socialSecurityNumber", SocialSecurityNumber::new);
    Optional<DocumentNumber> document = parameters.value("documentNumber", DocumentNumber::new);
    Optional<Nationality> state = parameters.value("issuingState", Nationality::new);
    if (document.isPresent()) {
      parameters.required("issuingState", state);
    } else {
      parameters.required("socialSecurityNumber", number);
    }
    parameters.check();
    return command.run(
        () ->
            number
                .map(people::find)
                .orElseGet(
                    () -> people.find(document.orElseThrow().normalised(), state.orElseThrow()))
                .filter(this::isAllowed)
                .orElseThrow(Problems::notFound),
        this::read);
  }

  /** A person by id. */
  @GET
  @Path("/{personId}")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("personId") UUID personId) {
    PersonView view = command.run(() -> allowed(personId), this::read);
    return Etag.ok(view, view.version());
  }

  /** Links a new document to the person; the number stays (R2.1). */
  @POST
  @Path("/{personId}/documents")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response link(@PathParam("personId") UUID personId, IdentityDocument document) {
    PersonView view =
        command.create(
            document,
            () -> {
              Person person = allowed(personId);
              etag.match(person.version());
              return desk.link(person, document).id();
            },
            people::get,
            PersonView::of);
    return Etag.created("/api/people/" + personId, view, view.version());
  }

  /**
   * Two files that were found to be one person's (R2.5).
   *
   * @param mergedPersonId the file that ends here
   */
  public record Merge(@NotNull UUID mergedPersonId, @NotBlank @Size(max = 1000) String reason) {}

  /** Joins another file to this person's, which is kept: its id and number remain (R2.5). */
  @POST
  @Path("/{personId}/merge")
  @RolesAllowed(Roles.OFFICER)
  public Response merge(@PathParam("personId") UUID personId, Merge merge) {
    PersonView view =
        command.run(
            () -> {
              Person kept = allowed(personId);
              etag.match(kept.version());
              Person merged =
                  people
                      .find(merge.mergedPersonId())
                      .orElseThrow(() ->
                          Problems.input(
                              new Fault("mergedPersonId", "PERSON_NOT_KNOWN", Map.of(), false)));
              return desk.merge(kept, merged, merge.reason(), caller.sub());
            },
            PersonView::of);
    return Etag.ok(view, view.version());
  }

  private PersonView read(Person person) {
    reads.read(Subject.person(person.id(), person.socialSecurityNumber()));
    return PersonView.of(person);
  }

  private Person allowed(UUID personId) {
    return people.find(personId).filter(this::isAllowed).orElseThrow(Problems::notFound);
  }

  private boolean isAllowed(Person person) {
    return caller.seesAll()
        || callers.is(person.id())
        || (caller.employer() != null && desk.worksFor(person.id(), caller.employer()));
  }
}
