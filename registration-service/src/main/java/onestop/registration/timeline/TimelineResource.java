package onestop.registration.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.registration.person.Callers;
import onestop.registration.person.People;
import onestop.registration.person.Person;
import onestop.registration.person.PersonDesk;

/** A person's timeline over all services, in the reader's language. */
@Path("/api/people/{personId}/timeline")
public class TimelineResource {

  private final Timeline timeline;
  private final People people;
  private final PersonDesk desk;
  private final Caller caller;
  private final Callers callers;
  private final FileReads reads;

  TimelineResource(
      Timeline timeline,
      People people,
      PersonDesk desk,
      Caller caller,
      Callers callers,
      FileReads reads) {
    this.timeline = timeline;
    this.people = people;
    this.desk = desk;
    this.caller = caller;
    this.callers = callers;
    this.reads = reads;
  }

  /** All steps, oldest first. */
  public record TimelineView(List<Item> items) {

    /** One step: when, who said what, in words, and the rules behind it. */
    public record Item(
        Instant at, String service, String event, String summary, List<String> basis) {}
  }

  /** What happened; an employer sees only what concerns its own employment of the person. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public TimelineView get(@PathParam("personId") UUID asked, @Context HttpHeaders headers) {
    Person person = people.get(asked);
    if (person == null) {
      throw Problems.notFound();
    }
    UUID personId = person.id();
    boolean own = callers.is(personId);
    Caller.require(caller.seesAll() || own || caller.employer() != null);
    Language language = Language.of(headers.getAcceptableLanguages());
    List<TimelineEntry> entries =
        caller.seesAll()
            ? timeline.all(personId)
            : own ? timeline.ofPerson(personId) : timeline.ofEmployer(personId, caller.employer());
    // What the employer's case said may still be on its way here.
    Caller.require(
        caller.seesAll()
            || own
            || !entries.isEmpty()
            || desk.worksFor(personId, caller.employer()));
    List<TimelineView.Item> items =
        entries.stream().map(entry -> timeline.item(entry, language)).toList();
    reads.read(Subject.person(personId, person.socialSecurityNumber()));
    return new TimelineView(items);
  }
}
