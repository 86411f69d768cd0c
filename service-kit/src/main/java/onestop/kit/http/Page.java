package onestop.kit.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the next page begins, null after the last
 */
public record Page<T>(List<T> items, String next) {

  /**
   * Cuts a page out of rows read with one more than the limit.
   *
   * @param rows up to {@code limit + 1} rows
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> view) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()).toString() : null);
  }

  /** All there is, on one page. */
  public static <T> Page<T> all(List<T> items) {
    return new Page<>(items, null);
  }
}
