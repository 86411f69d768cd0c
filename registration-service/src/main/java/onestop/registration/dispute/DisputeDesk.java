package onestop.registration.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.http.Problems;
import onestop.kit.jpa.Conditions;
import onestop.kit.security.Caller;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.CreditCode;
import onestop.kit.value.LegalCalendar;
import onestop.registration.dispute.DisputeResource.Complaint;
import onestop.registration.dispute.DisputeResource.InterruptionForm;
import onestop.registration.dispute.DisputeResource.Party;
import onestop.registration.person.Callers;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.RegistrationFiles;
import org.hibernate.Session;

/** Records and finds disputes for those they belong to. */
@ApplicationScoped
class DisputeDesk {

  private final Session session;
  private final RegistrationFiles files;
  private final Callers callers;
  private final Caller caller;
  private final BusinessClock clock;
  private final Calendars calendars;

  DisputeDesk(
      Session session,
      RegistrationFiles files,
      Callers callers,
      Caller caller,
      BusinessClock clock,
      Calendars calendars) {
    this.session = session;
    this.files = files;
    this.callers = callers;
    this.caller = caller;
    this.clock = clock;
    this.calendars = calendars;
  }

  UUID record(Complaint complaint) {
    RegistrationFile file =
        complaint.registrationId() == null ? null : files.get(complaint.registrationId());
    var dispute =
        new Dispute(
            complaint,
            party(complaint),
            file == null ? callers.personId() : file.personId(),
            file == null
                ? caller.employer() == null ? null : new CreditCode(caller.employer())
                : file.creditCode());
    if (complaint.filedOn() != null) {
      dispute.file(complaint.filedOn());
    }
    session.persist(dispute);
    return dispute.id();
  }

  private Party party(Complaint complaint) {
    if (caller.employer() != null) {
      return Party.EMPLOYER;
    }
    boolean named = caller.seesAll() && complaint.party() != null;
    return named ? complaint.party() : Party.PERSON;
  }

  /**
   * A dispute that the caller may see.
   *
   * @throws onestop.kit.http.Problem 404 for any other
   */
  Dispute find(UUID id) {
    Dispute dispute = session.find(Dispute.class, id);
    if (dispute == null || !isAllowed(dispute)) {
      throw Problems.notFound();
    }
    return dispute;
  }

  private boolean isAllowed(Dispute dispute) {
    if (caller.seesAll()) {
      return true;
    }
    return dispute.party() == Party.EMPLOYER
        ? dispute.creditCode() != null && caller.isEmployer(dispute.creditCode().value())
        : dispute.personId() != null && dispute.personId().equals(callers.personId());
  }

  List<Dispute> page(
      List<DisputeStates.Status> status,
      List<Route> route,
      UUID registrationId,
      Cursor cursor,
      int limit) {
    var asked = new Conditions();
    if (!caller.seesAll()) {
      if (caller.employer() != null) {
        asked.and(
            "d.party = :party and d.creditCode = :employer",
            Party.EMPLOYER,
            new CreditCode(caller.employer()));
      } else if (callers.personId() != null) {
        asked.and("d.party = :party and d.personId = :person", Party.PERSON, callers.personId());
      } else {
        return List.of();
      }
    }
    asked
        .and("d.status in :status", status)
        .and("d.route in :route", route)
        .and("d.registrationId = :registration", registrationId)
        .and("d.id < :before", cursor.isStart() ? null : cursor.uuid(0));
    return session
        .createSelectionQuery(
            "from Dispute d where " + asked + " order by d.id desc", Dispute.class)
        .setProperties(asked.values())
        .setMaxResults(limit + 1)
        .getResultList();
  }

  void interrupt(Dispute dispute, InterruptionForm form) {
    dispute.interrupt(new Dispute.Interruption(form.on(), form.ground()), calendars.current());
  }

  void extend(Dispute dispute, String reason) {
    dispute.extend(reason, clock.today(), calendars.current());
  }

  DisputeView view(Dispute dispute) {
    LegalCalendar calendar = calendars.current();
    LocalDate fileBy = dispute.fileBy(calendar);
    LocalDate until = dispute.filedOn() == null ? clock.today() : dispute.filedOn();
    return new DisputeView(
        dispute.id(),
        dispute.route(),
        dispute.status(),
        dispute.party(),
        dispute.personId(),
        dispute.creditCode(),
        dispute.registrationId(),
        dispute.addressee(),
        dispute.claim(),
        dispute.filedOn(),
        fileBy,
        fileBy == null ? null : Boolean.valueOf(!until.isAfter(fileBy)),
        dispute.acceptedOn(),
        dispute.complex(),
        dispute.awardBy(calendar),
        dispute.sueBy(calendar),
        dispute.interruptions(),
        dispute.outcome(),
        deadlines(dispute, calendar),
        dispute.version());
  }

  private static List<DisputeView.Deadline> deadlines(Dispute dispute, LegalCalendar calendar) {
    List<DisputeView.Deadline> deadlines = new ArrayList<>();
    add(
        deadlines,
        DisputeView.Step.FILE,
        dispute.termRunsFrom(),
        dispute.fileBy(calendar),
        calendar);
    add(
        deadlines,
        DisputeView.Step.DECIDE,
        dispute.acceptedOn(),
        dispute.awardBy(calendar),
        calendar);
    LocalDate received = dispute.outcome() == null ? null : dispute.outcome().receivedOn();
    add(deadlines, DisputeView.Step.SUE, received, dispute.sueBy(calendar), calendar);
    return List.copyOf(deadlines);
  }

  private static void add(
      List<DisputeView.Deadline> deadlines,
      DisputeView.Step step,
      LocalDate from,
      LocalDate dueOn,
      LegalCalendar calendar) {
    if (dueOn != null) {
      deadlines.add(
          new DisputeView.Deadline(
              step, from, dueOn, calendar.isProvisional(dueOn), List.of("R5.5", "R3.2")));
    }
  }
}
