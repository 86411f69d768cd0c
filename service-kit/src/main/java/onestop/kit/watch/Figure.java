package onestop.kit.watch;

import java.util.List;

/**
 * A number of the service's own business that an operator watches, counted in its database. A bean
 * of this type is measured by {@link Figures} and shown at {@code /q/metrics}.
 *
 * @param name as Micrometer writes it, such as {@code onestop.clocks.open}
 * @param description what it counts
 * @param tag what divides it; null when nothing does
 * @param values every value of the tag, so that none is missing when it is zero
 * @param sql gives one number, or rows of a tag's value and its number; each {@code ?} is today
 */
public record Figure(String name, String description, String tag, List<String> values, String sql) {

  /** One number. */
  public static Figure of(String name, String description, String sql) {
    return new Figure(name, description, null, List.of(""), sql);
  }

  /** Numbers by the values of a tag. */
  public static Figure by(
      String name, String description, String tag, List<String> values, String sql) {
    return new Figure(name, description, tag, List.copyOf(values), sql);
  }

  int todays() {
    return (int) sql.chars().filter(character -> character == '?').count();
  }
}
