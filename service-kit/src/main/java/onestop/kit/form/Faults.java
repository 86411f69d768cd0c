package onestop.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.kit.value.Refusal;

/** Collects every fault of one input, so that all are told at once (R4.3). */
public final class Faults {

  private final List<Fault> list;
  private final String prefix;

  /** None yet. */
  public Faults() {
    this(new ArrayList<>(), "");
  }

  private Faults(List<Fault> list, String prefix) {
    this.list = list;
    this.prefix = prefix;
  }

  /** The same collection, seen from inside a part of the input. */
  public Faults at(String field) {
    return new Faults(list, path(field));
  }

  /** Something that cannot be read (400). */
  public void form(String field, String code, Map<String, String> params) {
    add(new Fault(path(field), code, params, true));
  }

  /** Something that breaks a rule (422). */
  public void rule(String field, String code) {
    rule(field, code, Map.of());
  }

  /** Something that breaks a rule (422), with the figures of its text. */
  public void rule(String field, String code, Map<String, String> params) {
    add(new Fault(path(field), code, params, false));
  }

  /** Notes what the check refuses, and goes on. */
  public void rule(String field, Runnable check) {
    try {
      check.run();
    } catch (Refusal refusal) {
      rule(field, refusal.code(), refusal.params());
    }
  }

  private void add(Fault fault) {
    if (list.stream().noneMatch(known -> known.field().equals(fault.field()))) {
      list.add(fault);
    }
  }

  private String path(String field) {
    if (prefix.isEmpty() || field.isEmpty()) {
      return prefix + field;
    }
    return field.startsWith("[") ? prefix + field : prefix + "." + field;
  }

  /** What was found, in the order it was found; one a field. */
  public List<Fault> list() {
    return List.copyOf(list);
  }

  /** True when nothing is wrong. */
  public boolean isEmpty() {
    return list.isEmpty();
  }
}
