package onestop.kit.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.http.Cursor;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** The kit's sample over HTTP. */
@Path("/api/notes")
public class NoteResource {

  private final Notes notes;
  private final Session session;
  private final Command command;
  private final Parameters parameters;
  private final Etag etag;
  private final Caller caller;
  private final FileReads reads;

  NoteResource(
      Notes notes,
      Session session,
      Command command,
      Parameters parameters,
      Etag etag,
      Caller caller,
      FileReads reads) {
    this.notes = notes;
    this.session = session;
    this.command = command;
    this.parameters = parameters;
    this.etag = etag;
    this.caller = caller;
    this.reads = reads;
  }

  /** How a colour is called. */
  public enum Colour {
    RED,
    GREEN
  }

  /** A part of a note. */
  public record Line(@NotNull Colour colour, @NotNull @Size(max = 10) String text) {}

  /** A new note. */
  public record Draft(
      @NotBlank String name,
      LocalDate dueOn,
      LocalDate until,
      UUID reference,
      Money price,
      SocialSecurityNumber owner,
      @Valid List<Line> lines)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (dueOn != null && until != null && until.isBefore(dueOn)) {
        faults.rule("until", "ENDS_BEFORE_IT_BEGINS");
      }
    }
  }

  /** A note as people see it. */
  public record View(UUID id, String name, LocalDate dueOn, int times, int version) {

    static View of(Note note) {
      return new View(note.id, note.name, note.dueOn, note.times, note.rowVersion);
    }
  }

  @POST
  @RolesAllowed({Roles.OFFICER, Roles.PERSON})
  public Response write(Draft draft) {
    View view =
        command.create(
            draft,
            () -> notes.write(draft.name(), draft.dueOn()).id,
            id -> session.find(Note.class, id),
            View::of);
    return Etag.created("/api/notes/" + view.id(), view, view.version());
  }

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
  public Page<View> list() {
    String prefix = parameters.text("prefix").orElse("");
    parameters.date("dueBefore");
    parameters.several("colour", Colour.class);
    parameters.money("price");
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    List<Note> rows =
        session
            .createSelectionQuery(
                "from Note where name like ?1 and name > ?2 order by name", Note.class)
            .setParameter(1, prefix + "%")
            .setParameter(2, cursor.isStart() ? "" : cursor.text(0))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(rows, limit, note -> Cursor.after(note.name), View::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    View view = View.of(found(id));
    return Etag.ok(view, view.version());
  }

  @POST
  @Path("/{id}/repetition")
  @RolesAllowed(Roles.OFFICER)
  public Response repeat(@PathParam("id") UUID id) {
    View view =
        command.run(
            () -> {
              Note note = found(id);
              etag.match(note.rowVersion);
              note.times++;
              return note;
            },
            View::of);
    return Etag.ok(view, view.version());
  }

  @GET
  @Path("/of/{socialSecurityNumber}")
  @RolesAllowed({Roles.OFFICER, Roles.PERSON, Roles.SYSTEM})
  public View of(@PathParam("socialSecurityNumber") SocialSecurityNumber number) {
    Caller.require(caller.seesAll() || caller.isPerson(null, number.value()));
    reads.read(Subject.number(number));
    return new View(new UUID(0, 0), number.toString(), null, 0, 0);
  }

  @GET
  @Path("/owners")
  @RolesAllowed(Roles.OFFICER)
  public Page<SocialSecurityNumber> owners() {
    List<SocialSecurityNumber> owners =
        parameters
            .value("of", text -> Arrays.stream(text.split(",", -1)).map(SocialSecurityNumber::new))
            .orElseThrow()
            .toList();
    reads.read(owners.stream().map(Subject::number).toList());
    return Page.all(owners);
  }

  @GET
  @Path("/whole/{personId}")
  @RolesAllowed(Roles.SYSTEM)
  public String whole(@PathParam("personId") UUID personId) {
    reads.revealed(Subject.person(personId));
    return "6222020200012345678";
  }

  @GET
  @Path("/failure")
  @PermitAll
  public View fail() {
    throw new IllegalStateException("number G0123456 of Schmidt");
  }

  @GET
  @Path("/plain")
  @Produces(MediaType.TEXT_PLAIN)
  @PermitAll
  public String plain() {
    return "plain";
  }

  private Note found(UUID id) {
    Note note = session.find(Note.class, id);
    if (note == null) {
      throw Problems.notFound();
    }
    return note;
  }
}
