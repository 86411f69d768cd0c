package onestop.kit.sweep;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that falls due by date: a date column, a partial index and this. {@link Sweeps} asks
 * for what is due and applies the verb to each; any replica may do so any number of times.
 */
public abstract class Sweep<E> {

  private final String name;
  private final Class<E> entity;
  private final String due;
  private final String order;

  /**
   * A sweep over an entity.
   *
   * @param name as shown in {@code swept}
   * @param due an HQL condition on {@code e} and {@code :today} that a partial index serves, false
   *     again once the verb was applied
   * @param order the date it falls due by
   */
  protected Sweep(String name, Class<E> entity, String due, String order) {
    this.name = name;
    this.entity = entity;
    this.due = due;
    this.order = order;
  }

  /** Does what time asks of it. */
  protected abstract void apply(E due, LocalDate today);

  /** The entity's id. */
  protected abstract UUID id(E due);

  String name() {
    return name;
  }

  Class<E> entity() {
    return entity;
  }

  String query(String further) {
    return "from " + entity.getName() + " e where (" + due + ")" + further + " order by e." + order;
  }
}
