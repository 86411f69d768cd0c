package onestop.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.Refusal;
import org.hibernate.Session;

/** The verbs of the kit's sample: a note is written once and may be repeated. */
@ApplicationScoped
public class Notes {

  /** Names that are refused while they stand here. */
  public static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

  /** Names at which the code stumbles, after it has written something. */
  public static final Set<String> STUMBLES = ConcurrentHashMap.newKeySet();

  private final Session session;
  private final Outbox outbox;
  private final Intake intake;

  Notes(Session session, Outbox outbox, Intake intake) {
    this.session = session;
    this.outbox = outbox;
    this.intake = intake;
  }

  /** A note. */
  public record Written(@NotBlank String name, LocalDate dueOn) {}

  /** A note heard of again. */
  public record Repeated(@NotBlank String name, String by) {}

  Handling written(Written event) {
    if (REFUSED.contains(event.name())) {
      throw Refusal.rule("NOT_NOW");
    }
    if (find(event.name()).isEmpty()) {
      write(event.name(), event.dueOn());
    }
    if (STUMBLES.contains(event.name())) {
      throw new IllegalStateException("stumbled over " + event.name());
    }
    return Handling.DONE;
  }

  Note write(String name, LocalDate dueOn) {
    if (REFUSED.contains(name)) {
      throw Refusal.rule("NOT_NOW");
    }
    Note note = new Note(name, dueOn);
    session.persist(note);
    outbox.say("echoes", note.id, "note-echoed", Map.of("name", note.name));
    intake.known(name);
    return note;
  }

  Handling repeated(Repeated event) {
    Optional<Note> note = find(event.name());
    if (note.isEmpty()) {
      return Handling.waitFor(event.name());
    }
    note.get().times++;
    session
        .createNativeMutationQuery("INSERT INTO repetition (name, by) VALUES (?1, ?2)")
        .setParameter(1, event.name())
        .setParameter(2, event.by(), String.class)
        .executeUpdate();
    if (event.by() != null && STUMBLES.contains(event.by())) {
      throw new IllegalStateException("stumbled over " + event.by());
    }
    return Handling.DONE;
  }

  Handling heardAgain(Written event) {
    session
        .createNativeMutationQuery("INSERT INTO heard_again VALUES (?1)")
        .setParameter(1, event.name())
        .executeUpdate();
    return Handling.DONE;
  }

  /** The note of that name. */
  public Optional<Note> find(String name) {
    return session
        .createSelectionQuery("from Note where name = ?1", Note.class)
        .setParameter(1, name)
        .uniqueResultOptional();
  }

  /** Who repeated it, in order. */
  public List<String> repetitions(String name) {
    return session
        .createNativeQuery("SELECT by FROM repetition WHERE name = ?1 ORDER BY at", String.class)
        .setParameter(1, name)
        .getResultList();
  }

  /** How many notes there are whose name begins so. */
  public long count(String prefix) {
    return session
        .createSelectionQuery("select count(*) from Note where name like ?1", Long.class)
        .setParameter(1, prefix + "%")
        .getSingleResult();
  }
}
