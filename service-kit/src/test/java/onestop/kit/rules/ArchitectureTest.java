package onestop.kit.rules;

import onestop.kit.testing.KitRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theKitKeepsItsOwnRules() {
    KitRules.check("onestop.kit", "DeadLetterResource", "FileReadResource");
  }

  @Test
  void itsPromisesDoNotNeedEachOtherInCircles() {
    KitRules.checkFeaturesFreeOfCycles("onestop.kit");
  }
}
