package onestop.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** A note that is due is repeated once. */
@ApplicationScoped
public class NoteSweep extends Sweep<Note> {

  NoteSweep() {
    super("notes-due", Note.class, "e.dueOn <= :today", "dueOn");
  }

  @Override
  protected void apply(Note note, LocalDate today) {
    note.times++;
    if (Notes.STUMBLES.contains(note.name)) {
      throw new IllegalStateException("stumbled");
    }
    if (!note.name.startsWith("stays due")) {
      note.dueOn = null;
    }
  }

  @Override
  protected UUID id(Note note) {
    return note.id;
  }
}
