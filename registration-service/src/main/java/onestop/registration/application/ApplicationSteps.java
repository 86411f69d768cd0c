package onestop.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.kit.time.BusinessClock;
import onestop.registration.application.MatterPolicy.State;
import onestop.registration.application.OneStopApplicationView.MatterView;
import onestop.registration.timeline.Steps.SeenBy;
import onestop.registration.timeline.Steps.Step;
import onestop.registration.timeline.ToldSteps;

/** Each matter of a one-stop application on the timeline: applied for, and decided (R12.2). */
@ApplicationScoped
class ApplicationSteps implements ToldSteps {

  private final Applications applications;

  ApplicationSteps(Applications applications) {
    this.applications = applications;
  }

  @Override
  public List<Told> of(UUID personId) {
    return applications.ofPerson(personId).stream()
        .map(applications::view)
        .flatMap(view -> view.matters().stream().flatMap(matter -> steps(view, matter)))
        .toList();
  }

  private Stream<Told> steps(OneStopApplicationView view, MatterView matter) {
    Told applied = told("one-stop-matter-applied", view.appliedOn(), view, matter);
    return Stream.concat(
        Stream.of(applied),
        decidedOn(view, matter).stream()
            .map(day -> told("one-stop-matter-decided", day, view, matter)));
  }

  /** Empty while it is pending; a first work permit is decided by the permit itself. */
  private Optional<LocalDate> decidedOn(OneStopApplicationView view, MatterView matter) {
    if (matter.state() == State.PENDING) {
      return Optional.empty();
    }
    return Optional.ofNullable(matter.endedOn())
        .or(() ->
            matter.kind() == Matter.Kind.WORK_PERMIT
                ? applications.permitIssuedOn(view)
                : Optional.empty());
  }

  private static Told told(
      String event, LocalDate day, OneStopApplicationView view, MatterView matter) {
    Map<String, Object> figures = new HashMap<>();
    figures.put("matter", matter.kind());
    figures.put("action", matter.action() == null ? "APPLICATION" : matter.action());
    figures.put("authority", matter.authority());
    figures.put("reference", view.applicationReference());
    figures.put("state", matter.state());
    figures.put("day", day);
    figures.put("dueOn", matter.dueOn());
    figures.put("reason", matter.reason());
    return new Told(
        day.atStartOfDay(BusinessClock.ZONE).toInstant(),
        new Step(
            event,
            view.id(),
            view.personId(),
            view.employer(),
            SeenBy.ALL,
            matter.basis(),
            figures));
  }
}
