package onestop.registration.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;

/** The corrections a person has asked for (R13.3). */
@ApplicationScoped
class CorrectionData implements PersonalData {

  private final CorrectionRepository requests;

  CorrectionData(CorrectionRepository requests) {
    this.requests = requests;
  }

  @Override
  public String name() {
    return "corrections";
  }

  @Override
  public List<CorrectionView> of(UUID personId) {
    return requests.ofPerson(personId).stream().map(CorrectionView::of).toList();
  }
}
