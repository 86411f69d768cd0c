package onestop.registration.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onestop.kit.copy.DataCopies;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.registration.person.Callers;
import onestop.registration.person.People;
import onestop.registration.person.Person;

/** A copy of all that is held of a person, across the services (R13.3). */
@Path("/api/people/{personId}/data-copy")
public class PersonDataCopyResource {

  private static final String HERE = "registration-service";

  private final People people;
  private final DataCopies copies;
  private final OtherServices others;
  private final Caller caller;
  private final Callers callers;
  private final BusinessClock clock;

  PersonDataCopyResource(
      People people,
      DataCopies copies,
      OtherServices others,
      Caller caller,
      Callers callers,
      BusinessClock clock) {
    this.people = people;
    this.copies = copies;
    this.others = others;
    this.caller = caller;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * The copy.
   *
   * @param complete false when a service did not answer
   * @param missing those services: ask again later
   * @param services by the name of each service, and of each of its features, what is held
   */
  public record PersonDataCopy(
      UUID personId,
      Instant copiedAt,
      boolean complete,
      List<String> missing,
      Map<String, Object> services,
      List<String> basis) {}

  /** The copy, for the person, or for an officer whom the person asked. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.AUDITOR})
  public PersonDataCopy copy(@PathParam("personId") UUID asked) {
    // The file of somebody found to be another person is that person's (R2.5).
    UUID personId = QuarkusTransaction.requiringNew().call(() -> own(people.get(asked)).id());
    Map<String, Object> services = new TreeMap<>();
    services.put(HERE, copies.of(personId));
    List<String> missing = new ArrayList<>();
    others
        .of(personId, "data copy for " + caller.name())
        .forEach((name, part) ->
            part.ifPresentOrElse(data -> services.put(name, data), () -> missing.add(name)));
    return new PersonDataCopy(
        personId, clock.now(), missing.isEmpty(), missing, services, List.of("R13.3"));
  }

  private Person own(Person person) {
    Caller.require(person != null);
    Caller.require(caller.seesAll() || callers.is(person.id()));
    return person;
  }
}
