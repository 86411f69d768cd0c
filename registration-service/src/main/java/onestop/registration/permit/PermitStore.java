package onestop.registration.permit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Keeps permits and their facts. */
@ApplicationScoped
class PermitStore {

  private final Session session;
  private final ObjectMapper json;

  PermitStore(Session session, ObjectMapper json) {
    this.session = session;
    this.json = json;
  }

  List<WorkPermit> find(Collection<String> numbers) {
    return session
        .createSelectionQuery("from WorkPermit where number in ?1", WorkPermit.class)
        .setParameter(1, numbers)
        .getResultList();
  }

  Optional<WorkPermit> find(String number) {
    return Optional.ofNullable(session.find(WorkPermit.class, number));
  }

  /** Others who change this permit wait until the transaction is over. */
  Optional<WorkPermit> locked(String number) {
    // One that was issued a moment ago, in the same batch, can only be locked once it is a row.
    session.flush();
    return Optional.ofNullable(
        session.find(WorkPermit.class, number, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(WorkPermit permit) {
    session.persist(permit);
  }

  void add(WorkPermit permit, PermitEvents.Later what) {
    session.persist(new PermitFact(permit.number(), PermitFact.Type.of(what), write(what)));
  }

  /** What was said after the issue, as it came. */
  List<PermitFact> facts(WorkPermit permit) {
    return session
        .createSelectionQuery(
            "from PermitFact where permitNumber = ?1 order by id", PermitFact.class)
        .setParameter(1, permit.number())
        .getResultList();
  }

  /** The permit as these facts give it. */
  PermitHistory history(WorkPermit permit, List<PermitFact> facts) {
    return PermitHistory.of(
        new PermitHistory.Beginning(
            permit.issuedOn(), permit.category(), permit.validUntil(), content(permit)),
        facts.stream()
            .map(fact ->
                new PermitHistory.Told(fact.id(), read(fact.content(), fact.type().event())))
            .toList());
  }

  PermitContent content(WorkPermit permit) {
    return read(permit.content(), PermitContent.class);
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T read(String text, Class<? extends T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
