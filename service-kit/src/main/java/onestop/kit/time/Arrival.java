package onestop.kit.time;

import java.util.Map;

/** Whoever acts on a date that has come; the sweeps. */
public interface Arrival {

  /** Does what today asks for, and says how many each kind of it were. */
  Map<String, Integer> arrived();
}
