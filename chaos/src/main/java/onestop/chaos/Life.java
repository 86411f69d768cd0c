package onestop.chaos;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import onestop.local.Api;
import onestop.local.world.Permit;

/** Plays one hire: the permit system, the police and the levy by Kafka, people by HTTP. */
final class Life implements Runnable {

  private final Hire hire;
  private final Feed feed;
  private final Fed fed;
  private final LocalDate today;
  private final Registering registering;
  private final PayingOut payingOut;

  Life(Hire hire, Feed feed, Desk desk, Fed fed, LocalDate today) {
    this.hire = hire;
    this.feed = feed;
    this.fed = fed;
    this.today = today;
    this.registering = new Registering(hire, desk, fed, today);
    this.payingOut = new PayingOut(hire, desk, fed, today);
  }

  @Override
  public void run() {
    try {
      events();
      switch (hire.fate()) {
        case APPLIES -> registering.applyForAll();
        case PRESS_CARD, PERMANENT_RESIDENT -> registering.enter();
        case ORDERED -> registering.beOrdered();
        case EXEMPT, REFUNDED -> registering.handInCertificate();
        default -> {
          // Nothing comes before the submission.
        }
      }
      if (hire.fate().registers()) {
        hire.permits().forEach(registering::submit);
      }
      if (hire.fate() == Fate.REGISTERED) {
        loseResidence(hire.permit());
      }
      if (hire.fate() == Fate.REFUSED_FIRST) {
        beRefusedFirst(hire.permit());
      }
      if (hire.fate() == Fate.LOSES_CARD) {
        registering.loseCard();
      }
      if (hire.fate().settles()) {
        registering.card("ISSUED");
        payingOut.run(registering.registration(hire.permit()).path("id").asText());
      }
    } catch (RuntimeException stuck) {
      fed.complaints.add(hire.name() + " " + stuck);
    }
  }

  /** All at once: what is early waits for what it belongs to. */
  private void events() {
    if (!hire.fate().isEntered()) {
      hire.permits().forEach(this::permitEvents);
    }
    for (var month : hire.months(today)) {
      feed.say(
          hire.random(),
          "contributions",
          hire.socialSecurityNumber(),
          "contribution-collected",
          hire.id("contribution " + month),
          hire.contribution(month, today));
    }
  }

  private void permitEvents(Permit permit) {
    say("work-permits", permit, "work-permit-issued", permit);
    switch (hire.fate()) {
      case EXTENDED ->
          later(
              permit,
              "work-permit-extended",
              Map.of(
                  "extendedAt", permit.issuedAt().plusHours(2), "validUntil", hire.validUntil()));
      case CHANGED ->
          later(
              permit,
              "work-permit-changed",
              Map.of("changedAt", permit.issuedAt().plusHours(2), "person", hire.renamed()));
      case MOVED ->
          later(
              permit,
              "work-permit-changed",
              Map.of(
                  "changedAt",
                  hire.movedOn().atTime(10, 0).atZone(Api.SHANGHAI).toOffsetDateTime(),
                  "employer",
                  hire.nextEmployer()));
      case CANCELLED ->
          later(
              permit,
              "work-permit-cancelled",
              Map.of(
                  "cancelledOn", hire.issuedOn().plusDays(1), "reason", "The offer was withdrawn"));
      default -> {
        // The permit stays as it is.
      }
    }
    boolean granted = hire.fate() == Fate.APPLIES || hire.random().nextBoolean();
    if (granted && hire.fate() != Fate.REFUSED_FIRST) {
      say("residence-permits", permit, "residence-permit-issued", residence(permit, 0));
    }
    if (hire.fate() == Fate.APPLIES) {
      say("residence-permits", permit, "residence-permit-changed", residence(permit, 0));
      say("residence-permits", permit, "residence-permit-extended", residence(permit, 1));
    }
  }

  /** Once the person is registered it changes nothing. */
  private void loseResidence(Permit permit) {
    say(
        "residence-permits",
        permit,
        "residence-permit-cancelled",
        Map.of(
            "permitNumber", permit.permitNumber(),
            "residencePermitNumber", Registering.residencePermit(permit),
            "cancelledOn", today));
  }

  private static Map<String, Object> residence(Permit permit, int yearsMore) {
    return Map.of(
        "permitNumber", permit.permitNumber(),
        "residencePermitNumber", Registering.residencePermit(permit),
        "validFrom", permit.validFrom(),
        "validUntil", permit.validUntil().plusYears(yearsMore));
  }

  /** The refusal comes again after the second submission, which it must not touch. */
  private void beRefusedFirst(Permit permit) {
    refuse(permit);
    registering.awaitReturn();
    registering.submit(permit);
    refuse(permit);
    var type = "residence-permit-issued";
    var number = permit.permitNumber();
    feed.sayNow("residence-permits", number, type, hire.id(type), residence(permit, 0));
  }

  private void refuse(Permit permit) {
    var type = "residence-permit-refused";
    var number = permit.permitNumber();
    var data =
        Map.of(
            "permitNumber",
            number,
            "refusedOn",
            permit.validFrom(),
            "reason",
            "A paper was missing");
    feed.sayNow("residence-permits", number, type, hire.id(type), data);
  }

  private void later(Permit permit, String type, Map<String, Object> what) {
    var data = new HashMap<>(what);
    data.put("permitNumber", permit.permitNumber());
    say("work-permits", permit, type, data);
  }

  private void say(String topic, Permit permit, String type, Object data) {
    var number = permit.permitNumber();
    feed.say(hire.random(), topic, number, type, hire.id(type + number), data);
  }
}
