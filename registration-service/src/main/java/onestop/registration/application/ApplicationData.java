package onestop.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.registration.person.PersonMerged;
import org.hibernate.Session;

/** The one-stop applications of a person (R13.3). */
@ApplicationScoped
class ApplicationData implements PersonalData {

  private final Session session;
  private final Applications applications;

  ApplicationData(Session session, Applications applications) {
    this.session = session;
    this.applications = applications;
  }

  @Override
  public String name() {
    return "oneStopApplications";
  }

  @Override
  public List<OneStopApplicationView> of(UUID personId) {
    return applications.ofPerson(personId).stream().map(applications::view).toList();
  }

  /** Applications of a file joined to another are that person's (R2.5). */
  void merged(@Observes PersonMerged event) {
    session
        .createMutationQuery("update OneStopApplication set personId = ?1 where personId = ?2")
        .setParameter(1, event.kept().id())
        .setParameter(2, event.merged().id())
        .executeUpdate();
  }
}
