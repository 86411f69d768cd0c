package onestop.registration.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.registration.dispute.DisputeResource.Party;
import onestop.registration.person.PersonMerged;
import org.hibernate.Session;

/** The disputes of a person (R13.3); an employer's are the employer's. */
@ApplicationScoped
class DisputeData implements PersonalData {

  private final Session session;
  private final DisputeDesk desk;

  DisputeData(Session session, DisputeDesk desk) {
    this.session = session;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "disputes";
  }

  @Override
  public List<DisputeView> of(UUID personId) {
    return session
        .createSelectionQuery(
            "from Dispute where personId = ?1 and party = ?2 order by id", Dispute.class)
        .setParameter(1, personId)
        .setParameter(2, Party.PERSON)
        .getResultList()
        .stream()
        .map(desk::view)
        .toList();
  }

  /** Disputes about a file joined to another are about that person (R2.5). */
  void merged(@Observes PersonMerged event) {
    session
        .createMutationQuery("update versioned Dispute set personId = ?1 where personId = ?2")
        .setParameter(1, event.kept().id())
        .setParameter(2, event.merged().id())
        .executeUpdate();
  }
}
