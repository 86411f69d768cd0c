package onestop.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.Refusal;
import org.hibernate.Session;

/** The verbs of the kit's sample: a note is written once and may be repeated. */
@ApplicationScoped
public class Notes {

  /** Set by a test to make handling fail until it is cleared. */
  public static volatile String failsAt;

  private final Session session;
  private final Outbox outbox;
  private final jakarta.enterprise.inject.Instance<Intake> intake;

  Notes(Session session, Outbox outbox, jakarta.enterprise.inject.Instance<Intake> intake) {
    this.session = session;
    this.outbox = outbox;
    this.intake = intake;
  }

  /** A note. */
  public record Written(@NotBlank String name, LocalDate dueOn) {}

  /** A note heard of again. */
  public record Repeated(@NotBlank String name) {}

  Handling written(Written event) {
    if (event.name().equals(failsAt)) {
      throw Refusal.rule("NOT_NOW");
    }
    if (find(event.name()).isEmpty()) {
      Note note = new Note(event.name(), event.dueOn());
      session.persist(note);
      outbox.say("echoes", note.id, "note-echoed", Map.of("name", note.name));
      intake.get().known(event.name());
    }
    return Handling.DONE;
  }

  Handling repeated(Repeated event) {
    return find(event.name())
        .map(note -> {
          note.times++;
          return Handling.DONE;
        })
        .orElseGet(() -> Handling.waitFor(event.name()));
  }

  Handling heardAgain(Written event) {
    session
        .createNativeMutationQuery("INSERT INTO heard_again VALUES (?1)")
        .setParameter(1, event.name())
        .executeUpdate();
    return Handling.DONE;
  }

  Optional<Note> find(String name) {
    return session
        .createSelectionQuery("from Note where name = ?1", Note.class)
        .setParameter(1, name)
        .uniqueResultOptional();
  }
}
