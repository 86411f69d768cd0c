package onestop.settlement;

import onestop.kit.testing.KitRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theRulesOfAllServicesHold() {
    KitRules.check("onestop.settlement");
  }

  @Test
  void theLawIsPure() {
    KitRules.checkPure(
        "onestop.settlement",
        "ContributionCalculation",
        "Parameters",
        "LateFee",
        "Credits",
        "Crediting",
        "CreditingRates",
        "BenefitPlace",
        "PensionEntitlement",
        "Share",
        "DeathGrants",
        "Calculation",
        "SettlementPolicy",
        "ExemptMonths");
  }

  @Test
  void featuresKnowEachOtherInOneDirection() {
    KitRules.checkFeaturesFreeOfCycles("onestop.settlement");
  }
}
