package onestop.bench;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One figure with the floor it stands on.
 *
 * @param part the measurement it belongs to
 * @param floorName what was measured on the same machine in the same run to compare with, null when
 *     there is nothing to compare
 * @param goal what it should be, null when it is only told
 * @param met whether it is, null without goal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(
    String part,
    String what,
    double value,
    String unit,
    String floorName,
    Double floor,
    String goal,
    Boolean met) {

  static Line of(String part, String what, double value, String unit) {
    return new Line(part, what, value, unit, null, null, null, null);
  }

  /** The same beside its floor. */
  Line beside(String name, double floorValue) {
    return new Line(part, what, value, unit, name, floorValue, goal, met);
  }

  /** The same with its goal. */
  Line goal(String text, boolean isMet) {
    return new Line(part, what, value, unit, floorName, floor, text, isMet);
  }
}
