package onestop.kit.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a list is asked for, as the condition of a query: nothing where nothing is asked.
 *
 * <pre>{@code
 * var asked = new Conditions().and("status in :status", wanted.status()).and("personId = :person", wanted.personId());
 * find(asked + " order by id", asked.values())
 * }</pre>
 */
public final class Conditions {

  private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * Adds a condition, unless a value is null or an empty collection: then it is not asked for.
   *
   * @param wanted one for each of the condition's parameters, in the order in which they first come
   */
  public Conditions and(String condition, Object... wanted) {
    if (isAsked(wanted)) {
      conditions.add("(" + condition + ")");
      var names = PARAMETER.matcher(condition).results().map(name -> name.group(1)).distinct();
      var next = List.of(wanted).iterator();
      names.forEach(name -> values.put(name, next.next()));
    }
    return this;
  }

  private static boolean isAsked(Object[] wanted) {
    for (Object value : wanted == null ? new Object[] {null} : wanted) {
      if (value == null || (value instanceof Collection<?> some && some.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /** The values of the parameters, by their names. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }

  /** For a query's {@code where}; true for all when nothing is asked. */
  @Override
  public String toString() {
    return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
  }
}
