package onestop.kit.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import onestop.kit.value.Refusal;

/**
 * The one table of an aggregate's life: in which state which verb leads where, and what is then
 * said. A test prints it into the docs.
 */
public final class Transitions<S extends Enum<S>, V extends Enum<V>> {

  /**
   * A row of the table.
   *
   * @param from null for the beginning
   * @param says the event said, null when nothing is
   */
  public record Row<S, V>(S from, V verb, S to, String says) {}

  private final List<Row<S, V>> rows = new ArrayList<>();

  /** Adds a row. */
  public Transitions<S, V> row(S from, V verb, S to, String says) {
    if (find(from, verb).isPresent()) {
      throw new IllegalArgumentException("Two rows for " + from + " " + verb);
    }
    rows.add(new Row<>(from, verb, to, says));
    return this;
  }

  /**
   * The state after the verb.
   *
   * @throws Refusal {@code WRONG_STATE} against the state, when the table has no such row
   */
  public S next(S from, V verb) {
    return find(from, verb)
        .orElseThrow(() ->
            Refusal.state(
                "WRONG_STATE", Map.of("state", String.valueOf(from), "verb", verb.name())))
        .to();
  }

  /** True when the verb is possible in that state. */
  public boolean allows(S from, V verb) {
    return find(from, verb).isPresent();
  }

  /** All rows, in the order they were written. */
  public List<Row<S, V>> rows() {
    return List.copyOf(rows);
  }

  private Optional<Row<S, V>> find(S from, V verb) {
    return rows.stream()
        .filter(row -> Objects.equals(row.from(), from) && row.verb().equals(verb))
        .findFirst();
  }
}
