package onestop.registration.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.CreditCode;
import org.hibernate.Session;

/** Puts decisions of this service that no event tells on the timeline of whom they are about. */
@ApplicationScoped
public class Steps {

  private final Session session;
  private final BusinessClock clock;
  private final ObjectMapper json;

  Steps(Session session, BusinessClock clock, ObjectMapper json) {
    this.session = session;
    this.clock = clock;
    this.json = json;
  }

  /** Who may read a step: nobody who could not read the decision itself (R13.1). */
  public enum SeenBy {
    /** The person, the employer it concerns, and the office. */
    ALL,
    /** The employer it concerns, and the office. */
    EMPLOYER,
    /** The office alone. */
    OFFICE
  }

  /**
   * A step of a person's life.
   *
   * @param event its name; {@code event.<name>} is its sentence in both languages
   * @param subject the id of what was decided upon
   * @param employer whom it concerns too, null for none
   * @param basis the rules behind it
   * @param figures what the sentence names; one that is null is left out
   */
  public record Step(
      String event,
      UUID subject,
      UUID personId,
      CreditCode employer,
      SeenBy seenBy,
      List<String> basis,
      Map<String, ?> figures) {}

  /**
   * Writes a step in the transaction of its decision. The same step about the same subject with the
   * same figures stands once, however often it is said; one about nobody known stands nowhere.
   */
  public void say(Step step) {
    if (step.personId() == null) {
      return;
    }
    String params = write(step.figures());
    session
        .createNativeMutationQuery(
            "INSERT INTO timeline_entry (id, person_id, at, service, event, params, basis,"
                + " credit_code, seen_by) VALUES (:id, :person, :at, 'registration-service',"
                + " :event, :params, :basis, :employer, :seenBy) ON CONFLICT (id) DO NOTHING")
        .setParameter("id", id(step, params))
        .setParameter("person", step.personId())
        .setParameter("at", clock.now())
        .setParameter("event", step.event())
        .setParameter("params", params)
        .setParameter("basis", String.join(",", step.basis()))
        .setParameter(
            "employer", step.employer() == null ? null : step.employer().value(), String.class)
        .setParameter("seenBy", step.seenBy().name())
        .executeUpdate();
  }

  // Told from what is said, so that the database knows it again.
  private static UUID id(Step step, String params) {
    String said = String.join("|", step.event(), step.subject().toString(), params);
    return UUID.nameUUIDFromBytes((said + "|" + step.personId()).getBytes(StandardCharsets.UTF_8));
  }

  /** A step told anew, as an entry that is not kept. */
  TimelineEntry entry(ToldSteps.Told told) {
    Step step = told.step();
    return new TimelineEntry(
        step.personId(),
        told.at(),
        "registration-service",
        step.event(),
        write(step.figures()),
        step.basis(),
        step.employer() == null ? null : step.employer().value());
  }

  private String write(Map<String, ?> figures) {
    Map<String, String> told =
        figures.entrySet().stream()
            .filter(figure -> figure.getValue() != null)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    figure -> figure.getValue().toString(),
                    (_, later) -> later,
                    TreeMap::new));
    try {
      return json.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
