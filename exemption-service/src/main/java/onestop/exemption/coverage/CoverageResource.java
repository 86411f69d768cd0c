package onestop.exemption.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.agreement.Period;
import onestop.exemption.person.KnownPerson;
import onestop.exemption.person.People;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;

/** Coverage of a person on any past or future day (R6.2). */
@Path("/api/coverage")
public class CoverageResource {

  private static final int MOST_MONTHS = 120;

  private final CoverageRepository repository;
  private final People people;
  private final Caller caller;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final FileReads reads;

  CoverageResource(
      CoverageRepository repository,
      People people,
      Caller caller,
      Parameters parameters,
      BusinessClock clock,
      FileReads reads) {
    this.repository = repository;
    this.people = people;
    this.caller = caller;
    this.parameters = parameters;
    this.clock = clock;
    this.reads = reads;
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
    KnownPerson person = find(personId);
    return CoverageView.of(person.id(), on, repository.exempt(person.id(), on));
  }

  /** What is payable in each month of a time, at most ten years, by the rule for months. */
  @GET
  @Path("/{personId}/months")
  @RolesAllowed({
    Roles.EMPLOYER,
    Roles.PERSON,
    Roles.OFFICER,
    Roles.REVIEWER,
    Roles.AUDITOR,
    Roles.SYSTEM
  })
  public MonthsView months(@PathParam("personId") UUID personId) {
    YearMonth from = parameters.required("from", parameters.month("from"));
    YearMonth until = parameters.required("until", parameters.month("until"));
    if (from != null && until != null && until.isBefore(from)) {
      parameters.faults().rule("until", "PERIOD_REVERSED");
    }
    if (from != null && until != null && until.isAfter(from.plusMonths(MOST_MONTHS - 1))) {
      parameters.faults().form("until", "OUT_OF_RANGE", Map.of());
    }
    parameters.check();
    KnownPerson person = find(personId);
    Map<Insurance, List<Period>> periods =
        repository.periods(person.id(), from.atDay(1), until.atEndOfMonth());
    return new MonthsView(
        person.id(),
        Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
            .map(month -> month(month, periods))
            .toList(),
        List.of("R6.2"));
  }

  private static MonthsView.Month month(YearMonth month, Map<Insurance, List<Period>> periods) {
    Map<Boolean, List<Insurance>> byExempt =
        Arrays.stream(Insurance.values())
            .collect(
                Collectors.partitioningBy(one ->
                    ExemptMonth.isExempt(month, null, null, periods.getOrDefault(one, List.of()))));
    return new MonthsView.Month(month, byExempt.get(true), byExempt.get(false));
  }

  private KnownPerson find(UUID personId) {
    KnownPerson person =
        people.find(personId).orElseThrow(() -> Problems.notFound("PERSON_NOT_KNOWN"));
    Caller.require(people.isVisible(person, caller));
    reads.read(Subject.person(person.id()));
    return person;
  }
}
