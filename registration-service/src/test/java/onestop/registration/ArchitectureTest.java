package onestop.registration;

import onestop.kit.testing.KitRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "onestop.registration";

  @Test
  void theKitsRulesHold() {
    KitRules.check(ROOT, "SummaryResource", "ReferralResource");
  }

  @Test
  void rulesOfTheLawArePure() {
    KitRules.checkPure(ROOT, "Policy", "RegistrationDeadline", "Reminders");
  }
}
