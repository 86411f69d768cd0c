package onestop.chaos;

import static onestop.local.Part.REGISTRATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onestop.local.world.Permit;

/** Every permit one registration for each of its employers, with the right day and state. */
final class RegistrationCheck {

  private final Evidence evidence;

  RegistrationCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  /** A registration that there must be. */
  private record Wanted(String permit, Permit.Employer employer, LocalDate from, String status) {}

  void run() {
    var all = evidence.desk().all(REGISTRATION, "/api/registrations?limit=200", evidence.officer());
    Map<String, List<JsonNode>> found =
        all.stream()
            .collect(
                Collectors.groupingBy(one ->
                    one.path("employmentDocument").path("number").asText()
                        + " of "
                        + one.path("employer").path("creditCode").asText()));
    var wanted = new HashSet<String>();
    for (var hire : evidence.fed().hires.values()) {
      var people = new TreeSet<String>();
      for (var one : wanted(hire)) {
        var name = one.permit() + " of " + one.employer().creditCode();
        wanted.add(name);
        var of = found.getOrDefault(name, List.of());
        evidence.expect(1, of.size(), "registrations of permit " + name);
        for (var registration : of) {
          people.add(registration.path("person").path("id").asText());
          check(hire, one, registration);
        }
      }
      evidence.expect(1, people.size(), "people of hire " + hire.number());
      people.forEach(person -> evidence.people().put(hire.number(), person));
    }
    evidence.expectAll(wanted, found.keySet(), "permits that have a registration");
    evidence.fed().applications.values().forEach(this::application);
  }

  private List<Wanted> wanted(Hire hire) {
    var wanted = new ArrayList<Wanted>();
    for (var permit : hire.permits()) {
      var status =
          switch (hire.fate()) {
            case WAITS, EXTENDED, CHANGED -> open(hire.issuedOn());
            case CANCELLED, MOVED -> "CANCELLED";
            case LEAVES, RETURNED -> "ENDED";
            default -> "REGISTERED";
          };
      wanted.add(new Wanted(permit.permitNumber(), permit.employer(), hire.issuedOn(), status));
    }
    if (hire.fate() == Fate.MOVED) {
      var number = hire.permit().permitNumber();
      var from = hire.movedOn();
      wanted.add(new Wanted(number, hire.nextEmployer(), from, open(from)));
    }
    return wanted;
  }

  private String open(LocalDate from) {
    return evidence.figures().dueOn(from).isBefore(evidence.today()) ? "OVERDUE" : "CLOCK_RUNNING";
  }

  private void check(Hire hire, Wanted wanted, JsonNode registration) {
    var name = hire.name();
    var due = evidence.figures().dueOn(wanted.from());
    var clock = registration.path("clock");
    evidence.expect(due.toString(), clock.path("dueOn").asText(), name + " is due");
    evidence.expect(wanted.status(), Desk.status(registration), name + " is");
    evidence.expect(
        hire.validUntil().toString(),
        registration.path("employmentDocument").path("validUntil").asText(),
        name + " has a permit until");
    var person = registration.path("person");
    evidence.expect(hire.givenNames(), person.path("givenNames").asText(), name + " is called");
    if (!hire.fate().registers()) {
      return;
    }
    evidence.expect(
        hire.socialSecurityNumber(),
        person.path("socialSecurityNumber").asText(),
        name + " has the number");
    var submittedOn = registration.path("submittedOn").asText();
    evidence.expect(true, isDuringTheRun(submittedOn), name + " was submitted in the run");
    if (isDuringTheRun(submittedOn)) {
      long late = Math.max(0, ChronoUnit.DAYS.between(due, LocalDate.parse(submittedOn)));
      evidence.expect(late, clock.path("daysLate").asLong(), name + " is late by days");
    }
    if (hire.fate() == Fate.ORDERED) {
      var compliance = get(registration, "/compliance");
      evidence.expect("RECTIFIED", Desk.status(compliance), name + ": the employer");
    }
    if (hire.fate().exempt()) {
      for (var insurance : get(registration, "").path("insurances")) {
        boolean pension = insurance.path("insurance").asText().equals("PENSION");
        evidence.expect(
            pension ? hire.issuedOn().toString() : "null",
            insurance.path("exemptFrom").asText(),
            name + " is exempt from " + insurance.path("insurance").asText());
      }
    }
  }

  private boolean isDuringTheRun(String day) {
    return evidence
        .today()
        .datesUntil(evidence.lastDay().plusDays(1))
        .anyMatch(one -> one.toString().equals(day));
  }

  private JsonNode get(JsonNode registration, String more) {
    var path = "/api/registrations/" + registration.path("id").asText() + more;
    return evidence.desk().get(REGISTRATION, path, evidence.officer());
  }

  private void application(String id) {
    var path = "/api/one-stop-applications/" + id;
    var application = evidence.desk().get(REGISTRATION, path, evidence.officer());
    for (var matter : application.path("matters")) {
      evidence.expect(
          "COMPLETED",
          matter.path("state").asText(),
          matter.path("kind") + " of application " + id);
    }
    evidence.expect("COMPLETED", Desk.status(application), "application " + id);
  }
}
