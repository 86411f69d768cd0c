package onestop.verification;

import onestop.kit.testing.KitRules;
import org.junit.jupiter.api.Test;

/** What holds for the code of every service, and which classes here are pure law. */
class ArchitectureTest {

  private static final String ROOT = "onestop.verification";

  @Test
  void theRulesOfEveryServiceHold() {
    KitRules.check(ROOT, "PayRunResource");
  }

  @Test
  void theLawIsPure() {
    KitRules.checkPure(ROOT, "Policy", "ContractingStates", "MinimumRow", "EvidenceFault");
  }

  @Test
  void featuresDoNotNeedEachOtherInCircles() {
    KitRules.checkFeaturesFreeOfCycles(ROOT);
  }
}
