package onestop.chaos;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import onestop.local.ApiFault;

/**
 * What the checker looks at, and what it has found.
 *
 * @param fed the feeder's own record
 * @param desk asks the services
 * @param facts what the topics hold
 * @param figures counts by itself
 * @param today the day on which the run began
 * @param lastDay the day on which it ended, the next when it went past midnight
 * @param people the ids of the hired people as they are found, by the number of the hire
 * @param violations everything that is not as it must be
 */
record Evidence(
    Fed fed,
    Desk desk,
    Facts facts,
    Figures figures,
    LocalDate today,
    LocalDate lastDay,
    Map<Integer, String> people,
    List<String> violations) {

  void expect(Object wanted, Object found, String what) {
    if (!Objects.equals(wanted, found)) {
      violations.add("%s: %s, not %s".formatted(what, found, wanted));
    }
  }

  /** The same things, each once: what is missing and what is too much. */
  void expectAll(Set<String> wanted, Set<String> found, String what) {
    var missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    var besides = new TreeSet<>(found);
    besides.removeAll(wanted);
    if (!missing.isEmpty() || !besides.isEmpty()) {
      violations.add("%s: without %s, besides %s".formatted(what, missing, besides));
    }
  }

  /** Looks at one thing; what a service does not answer is wrong as well. */
  void look(String what, Runnable check) {
    try {
      check.run();
    } catch (ApiFault fault) {
      violations.add("%s: %s".formatted(what, fault.getMessage()));
    }
  }

  String officer() {
    return desk.officer(1);
  }
}
