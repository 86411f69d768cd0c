package onestop.exemption.outreach;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.exemption.person.Employment;
import onestop.exemption.person.People;
import onestop.kit.sweep.Sweep;

/** Reminds 30 and 7 days before the last day of handing in (R6.10). */
@Singleton
class ReminderSweep extends Sweep<Outreach> {

  private final Outreaches outreaches;
  private final People people;

  ReminderSweep(Outreaches outreaches, People people) {
    super(
        "exemption-reminder",
        Outreach.class,
        "e.remindOn <= :today and e.handInBy >= :today",
        "remindOn");
    this.outreaches = outreaches;
    this.people = people;
  }

  @Override
  protected void apply(Outreach due, LocalDate today) {
    LocalDate countedFrom =
        people.employments(due.personId()).stream()
            .filter(one -> one.registrationId().equals(due.registrationId()))
            .findFirst()
            .map(Employment::countedFrom)
            .orElse(null);
    outreaches.remind(due, countedFrom, today);
  }

  @Override
  protected UUID id(Outreach due) {
    return due.id();
  }
}
