package onestop.exemption;

import onestop.kit.testing.KitRules;
import org.junit.jupiter.api.Test;

/** What holds for all code of this service. */
class ArchitectureTest {

  private static final String ROOT = "onestop.exemption";

  @Test
  void theCodeKeepsTheKitsRules() {
    KitRules.check(ROOT, "AgreementResource", "StatisticsResource", "ExchangeFileResource");
  }

  @Test
  void rulesOfTheLawArePure() {
    KitRules.checkPure(ROOT, "Terms", "Policy", "HandIn", "ExemptMonth", "Segment", "Warnings");
  }

  @Test
  void featuresDoNotKnowEachOtherInCircles() {
    KitRules.checkFeaturesFreeOfCycles(ROOT);
  }
}
