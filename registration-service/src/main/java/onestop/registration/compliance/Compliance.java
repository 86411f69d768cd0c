package onestop.registration.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.form.Faults;
import onestop.kit.http.Problems;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.registration.compliance.ComplianceResource.Order;
import onestop.registration.compliance.ComplianceResource.PenaltyDecision;
import onestop.registration.dispute.Remedies;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.Reminding;
import onestop.registration.timeline.Steps;
import onestop.registration.timeline.Steps.SeenBy;
import onestop.registration.timeline.Steps.Step;
import org.hibernate.Session;

/** The verbs of compliance: order, statement, penalty (R5.1, R5.3). */
@ApplicationScoped
class Compliance {

  private final Session session;
  private final BusinessClock clock;
  private final Calendars calendars;
  private final Reminding reminding;
  private final Remedies remedies;
  private final Steps steps;

  Compliance(
      Session session,
      BusinessClock clock,
      Calendars calendars,
      Reminding reminding,
      Remedies remedies,
      Steps steps) {
    this.session = session;
    this.clock = clock;
    this.calendars = calendars;
    this.reminding = reminding;
    this.remedies = remedies;
    this.steps = steps;
  }

  /**
   * Orders an overdue employer to register by a day.
   *
   * @throws Refusal {@code NOT_OVERDUE} or {@code ORDERED_ALREADY}
   */
  RegistrationFile order(RegistrationFile file, Order order, String who) {
    LocalDate today = clock.today();
    if (find(file.id()) != null) {
      throw Refusal.state("ORDERED_ALREADY");
    }
    if (status(file, null) != ComplianceStatus.OVERDUE) {
      throw Refusal.state("NOT_OVERDUE");
    }
    LocalDate earliest = CompliancePolicy.earliestRectification(today, calendars.current());
    var faults = new Faults();
    if (order.dueOn().isBefore(earliest)) {
      faults.rule("dueOn", "RECTIFICATION_TOO_SOON", Map.of("day", earliest.toString()));
    }
    if (order.amountDue().isNegative() || order.amountDue().isZero()) {
      faults.rule("amountDue", "AMOUNT_NOT_POSITIVE");
    }
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
    session.persist(
        new RectificationOrder(file.id(), today, who, order.dueOn(), order.amountDue()));
    say(
        "rectification-ordered",
        file,
        List.of("R5.1"),
        Map.of(
            "daysLate", file.daysLate(),
            "orderedOn", today,
            "dueOn", order.dueOn(),
            "earliest", earliest,
            "amountDue", order.amountDue()));
    return file;
  }

  /** The employer says what it has to say, before a penalty is decided (R5.3). */
  RegistrationFile state(RegistrationFile file, String statement) {
    RectificationOrder order = undecided(file);
    order.state(statement, clock.today());
    say(
        "employer-heard",
        file,
        List.of("R5.3"),
        Map.of("statedOn", order.statedOn(), "until", hearingUntil(order)));
    return file;
  }

  /**
   * Decides the penalty within its ranges, after the employer was heard.
   *
   * @throws Refusal {@code NOT_HEARD}
   */
  RegistrationFile decide(RegistrationFile file, PenaltyDecision decision, String who) {
    RectificationOrder order = undecided(file);
    if (!isHeard(order)) {
      throw Refusal.state("NOT_HEARD", Map.of("day", hearingUntil(order).toString()));
    }
    var faults = new Faults();
    outOf(Fines.unit(order.amountDue()), decision.unitFine(), "unitFine", faults);
    for (int i = 0; i < decision.personFines().size(); i++) {
      var fine = decision.personFines().get(i);
      outOf(Fines.person(), fine.amount(), "personFines[" + i + "].amount", faults);
    }
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
    order.decide(
        decision.unitFine(),
        decision.personFines().stream()
            .map(fine -> new RectificationOrder.PersonFine(fine.name(), fine.amount()))
            .toList(),
        decision.reason(),
        who,
        clock.today());
    sayPenalty(file, order);
    return file;
  }

  private void sayPenalty(RegistrationFile file, RectificationOrder order) {
    Map<String, Object> figures = ranges(order);
    boolean stated = order.statedOn() != null;
    figures.put("heard", stated ? "STATED" : "HEARING_OVER");
    figures.put("heardOn", stated ? order.statedOn() : hearingUntil(order));
    figures.put("unitFine", order.unitFine());
    // The amounts alone: who the people responsible are is not for a timeline.
    figures.put(
        "personFines",
        order.personFines().isEmpty()
            ? null
            : order.personFines().stream()
                .map(fine -> fine.amount().toString())
                .collect(Collectors.joining(", ")));
    figures.put("decidedOn", order.decidedOn());
    figures.put("reason", order.reason());
    figures.put("remedies", String.join(", ", Remedies.AGAINST_THE_AGENCY));
    say("penalty-decided", file, List.of("R5.1", "R5.3", "R5.5"), figures);
  }

  private static Map<String, Object> ranges(RectificationOrder order) {
    Map<String, Object> figures = new HashMap<>();
    figures.put("dueOn", order.dueOn());
    figures.put("amountDue", order.amountDue());
    figures.put("unitMin", Fines.unit(order.amountDue()).min());
    figures.put("unitMax", Fines.unit(order.amountDue()).max());
    figures.put("personMin", Fines.person().min());
    figures.put("personMax", Fines.person().max());
    return figures;
  }

  // Whoever may read how the employer stands: the employer and the office.
  private void say(
      String event, RegistrationFile file, List<String> basis, Map<String, ?> figures) {
    steps.say(
        new Step(
            event, file.id(), file.personId(), file.creditCode(), SeenBy.EMPLOYER, basis, figures));
  }

  private static void outOf(Fines.Range range, Money amount, String field, Faults faults) {
    if (!range.contains(amount)) {
      faults.rule(
          field,
          "FINE_OUT_OF_RANGE",
          Map.of("min", range.min().toString(), "max", range.max().toString()));
    }
  }

  private RectificationOrder undecided(RegistrationFile file) {
    RectificationOrder order = find(file.id());
    if (order == null || status(file, order) != ComplianceStatus.PENALTY_DUE) {
      throw Refusal.state("NO_PENALTY_DUE");
    }
    if (order.decidedOn() != null) {
      throw Refusal.state("PENALTY_DECIDED");
    }
    return order;
  }

  /** The day after that of the order. */
  void dayPassed(RectificationOrder order, RegistrationFile file) {
    ComplianceStatus status = status(file, order);
    order.dayPassed(status);
    if (status == ComplianceStatus.PENALTY_DUE) {
      Map<String, Object> figures = ranges(order);
      figures.put("until", hearingUntil(order));
      say("penalty-due", file, List.of("R5.1", "R5.3"), figures);
    } else if (status == ComplianceStatus.RECTIFIED) {
      say(
          "rectified",
          file,
          List.of("R5.1"),
          Map.of("submittedOn", file.submittedOn(), "dueOn", order.dueOn()));
    }
  }

  ComplianceView view(RegistrationFile file) {
    RectificationOrder order = find(file.id());
    ComplianceStatus status = status(file, order);
    boolean penalty = status == ComplianceStatus.PENALTY_DUE;
    return new ComplianceView(
        file.id(),
        status,
        file.daysLate(),
        order == null
            ? null
            : new ComplianceView.Rectification(order.orderedOn(), order.dueOn(), order.amountDue()),
        penalty ? Fines.unit(order.amountDue()) : null,
        penalty ? Fines.person() : null,
        penalty
            ? new ComplianceView.Hearing(
                order.statement(), order.statedOn(), hearingUntil(order), isHeard(order))
            : null,
        order == null || order.decidedOn() == null ? null : penalty(order),
        CompliancePolicy.basis(status, file.daysLate()),
        version(order));
  }

  /** The version of the order on a registration, 1 while there is none. */
  int version(RegistrationFile file) {
    return version(find(file.id()));
  }

  private static int version(RectificationOrder order) {
    return order == null ? 1 : 2 + order.version();
  }

  private ComplianceView.Penalty penalty(RectificationOrder order) {
    return new ComplianceView.Penalty(
        order.unitFine(),
        order.personFines(),
        order.decidedOn(),
        order.reason(),
        remedies.against(order.decidedOn()));
  }

  private ComplianceStatus status(RegistrationFile file, RectificationOrder order) {
    return CompliancePolicy.status(
        file,
        order == null ? null : order.dueOn(),
        order != null && order.wasPenaltyDue(),
        clock.today(),
        reminding.firstStep());
  }

  private LocalDate hearingUntil(RectificationOrder order) {
    return CompliancePolicy.hearingUntil(order.dueOn(), calendars.current());
  }

  private boolean isHeard(RectificationOrder order) {
    return order.statedOn() != null || clock.today().isAfter(hearingUntil(order));
  }

  private RectificationOrder find(UUID registrationId) {
    return session.find(RectificationOrder.class, registrationId);
  }
}
