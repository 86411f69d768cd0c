package onestop.registration.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.registration.person.PersonMerged;

/** The corrections a person has asked for (R13.3). */
@ApplicationScoped
class CorrectionData implements PersonalData {

  private final CorrectionRepository requests;
  private final Corrections corrections;

  CorrectionData(CorrectionRepository requests, Corrections corrections) {
    this.requests = requests;
    this.corrections = corrections;
  }

  @Override
  public String name() {
    return "corrections";
  }

  @Override
  public List<CorrectionView> of(UUID personId) {
    return requests.ofPerson(personId).stream().map(corrections::view).toList();
  }

  /** What was asked for a file joined to another is asked for that person (R2.5). */
  void merged(@Observes PersonMerged event) {
    requests.belongTo(event.kept(), event.merged());
  }
}
