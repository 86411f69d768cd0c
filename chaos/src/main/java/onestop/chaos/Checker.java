package onestop.chaos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import onestop.local.LocalSystem;

/**
 * Compares what the services show over HTTP and in the topics with what the feeder knows it has
 * done; knows nothing of how they work.
 */
final class Checker {

  private final Evidence evidence;

  Checker(LocalSystem system, Fed fed, LocalDate today, LocalDate lastDay) {
    var violations = new ArrayList<String>();
    this.evidence =
        new Evidence(
            fed,
            new Desk(system, fed),
            new Facts(system.bootstrap(), violations),
            new Figures(system.settings().folders().root()),
            today,
            lastDay,
            new TreeMap<>(),
            violations);
  }

  /** Everything that is not as it must be. */
  List<String> violations() {
    evidence.violations().addAll(evidence.fed().complaints);
    evidence.facts().check();
    evidence.look("registrations", new RegistrationCheck(evidence)::run);
    evidence.look("people", new PersonCheck(evidence)::run);
    evidence.look("money", new MoneyCheck(evidence)::run);
    evidence.look("pensions", new PensionCheck(evidence)::run);
    evidence.look("certificates for going abroad", new AbroadCheck(evidence)::run);
    evidence.look("dead letters", new LetterCheck(evidence)::run);
    return evidence.violations();
  }
}
