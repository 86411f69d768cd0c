package onestop.kit.sample;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import onestop.kit.watch.Figure;

/** What the sample counts. */
@Singleton
class NoteFigures {

  @Produces
  @Singleton
  Figure notes() {
    return Figure.of("onestop.notes", "All notes", "SELECT count(*) FROM note");
  }

  @Produces
  @Singleton
  Figure due() {
    return Figure.by(
        "onestop.notes.due",
        "Notes by their day",
        "due",
        List.of("late", "later"),
        "SELECT CASE WHEN due_on < ? THEN 'late' ELSE 'later' END, count(*) FROM note"
            + " WHERE due_on IS NOT NULL GROUP BY 1");
  }
}
