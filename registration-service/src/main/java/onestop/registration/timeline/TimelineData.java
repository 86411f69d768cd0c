package onestop.registration.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.kit.text.Language;
import onestop.registration.timeline.TimelineResource.TimelineView;

/** What happened to a person (R13.3). */
@ApplicationScoped
class TimelineData implements PersonalData {

  private final Timeline timeline;

  TimelineData(Timeline timeline) {
    this.timeline = timeline;
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public List<TimelineView.Item> of(UUID personId) {
    return timeline.ofPerson(personId).stream()
        .map(entry -> timeline.item(entry, Language.EN))
        .toList();
  }
}
