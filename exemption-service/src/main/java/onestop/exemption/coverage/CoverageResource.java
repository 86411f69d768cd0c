package onestop.exemption.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import onestop.exemption.person.KnownPerson;
import onestop.exemption.person.People;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;

/** Coverage of a person on any past or future day (R6.2). */
@Path("/api/coverage")
public class CoverageResource {

  private final CoverageRepository repository;
  private final People people;
  private final Caller caller;
  private final Parameters parameters;
  private final BusinessClock clock;

  CoverageResource(
      CoverageRepository repository,
      People people,
      Caller caller,
      Parameters parameters,
      BusinessClock clock) {
    this.repository = repository;
    this.people = people;
    this.caller = caller;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** What is payable on a day, or today. */
  @GET
  @Path("/{personId}")
  @RolesAllowed({
    Roles.EMPLOYER,
    Roles.PERSON,
    Roles.OFFICER,
    Roles.REVIEWER,
    Roles.AUDITOR,
    Roles.SYSTEM
  })
  public CoverageView get(@PathParam("personId") UUID personId) {
    LocalDate on = parameters.date("on").orElseGet(clock::today);
    parameters.check();
    KnownPerson person =
        people.find(personId).orElseThrow(() -> Problems.notFound("PERSON_NOT_KNOWN"));
    Caller.require(people.isVisible(person, caller));
    return CoverageView.of(person.id(), on, repository.exempt(person.id(), on));
  }
}
