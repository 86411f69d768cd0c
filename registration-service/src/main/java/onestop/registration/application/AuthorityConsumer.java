package onestop.registration.application;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import onestop.kit.intake.Envelope;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.time.BusinessClock;
import onestop.registration.application.Matter.Action;
import onestop.registration.application.Matter.Kind;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;

/**
 * Keeps the words of the authorities for one-stop applications (R12.2). A first work permit is
 * known by the registration it opens, so the flood of new permits passes by here.
 */
@Singleton
class AuthorityConsumer {

  private static final Map<String, Action> RESIDENCE =
      Map.of(
          "residence-permit-issued", Action.ISSUE,
          "residence-permit-changed", Action.CHANGE,
          "residence-permit-extended", Action.EXTEND);

  private final Session session;
  private final Intake intake;
  private final Handlers work;
  private final Handlers residence;
  private final Handlers titles;

  AuthorityConsumer(Session session, Intake intake) {
    this.session = session;
    this.intake = intake;
    this.work =
        intake
            .handlers("one-stop-work-permits")
            .on("work-permit-changed", AuthorityEvents.Changed.class, this::changed)
            .on("work-permit-extended", AuthorityEvents.Extended.class, this::extended)
            .on("work-permit-refused", AuthorityEvents.Refused.class, this::refused);
    this.residence =
        intake
            .handlers("one-stop-residence-permits")
            .on(
                "residence-permit-refused",
                AuthorityEvents.ResidenceRefused.class,
                this::residenceRefused);
    RESIDENCE
        .keySet()
        .forEach(type -> residence.on(type, AuthorityEvents.Residence.class, this::residence));
    this.titles =
        intake
            .handlers("title-evaluations")
            .on("title-evaluation-decided", AuthorityEvents.Title.class, this::titled);
  }

  @Incoming("one-stop-work-permits")
  @Blocking
  void workPermits(ConsumerRecords<String, byte[]> records) {
    intake.take(records, work);
  }

  @Incoming("one-stop-residence-permits")
  @Blocking
  void residencePermits(ConsumerRecords<String, byte[]> records) {
    intake.take(records, residence);
  }

  @Incoming("title-evaluations")
  @Blocking
  void titleEvaluations(ConsumerRecords<String, byte[]> records) {
    intake.take(records, titles);
  }

  private Handling changed(AuthorityEvents.Changed event) {
    return keep(
        AuthorityAnswer.done(Kind.WORK_PERMIT, Action.CHANGE, day(event.changedAt()))
            .onPermit(event.permitNumber()));
  }

  private Handling extended(AuthorityEvents.Extended event) {
    return keep(
        AuthorityAnswer.done(Kind.WORK_PERMIT, Action.EXTEND, day(event.extendedAt()))
            .onPermit(event.permitNumber()));
  }

  private Handling refused(AuthorityEvents.Refused event) {
    return keep(
        AuthorityAnswer.refused(Kind.WORK_PERMIT, event.refusedOn(), event.reason())
            .onReference(event.applicationReference()));
  }

  private Handling residence(AuthorityEvents.Residence event, Envelope envelope) {
    return keep(
        AuthorityAnswer.done(
                Kind.RESIDENCE_PERMIT, RESIDENCE.get(envelope.type()), day(envelope.time()))
            .onPermit(event.permitNumber()));
  }

  private Handling residenceRefused(AuthorityEvents.ResidenceRefused event) {
    return keep(
        AuthorityAnswer.refused(Kind.RESIDENCE_PERMIT, event.refusedOn(), event.reason())
            .onPermit(event.permitNumber()));
  }

  private Handling titled(AuthorityEvents.Title event) {
    boolean granted = event.outcome() == AuthorityEvents.TitleOutcome.GRANTED;
    return keep(
        (granted
                ? AuthorityAnswer.done(Kind.TITLE_EVALUATION, null, event.decidedOn())
                : AuthorityAnswer.refused(Kind.TITLE_EVALUATION, event.decidedOn(), null))
            .because(event.title())
            .onPermit(event.permitNumber()));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }

  private Handling keep(AuthorityAnswer answer) {
    session.persist(answer);
    return Handling.DONE;
  }
}
