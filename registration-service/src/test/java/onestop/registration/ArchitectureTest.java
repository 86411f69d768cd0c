package onestop.registration;

import onestop.kit.testing.KitRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "onestop.registration";

  @Test
  void theKitsRulesHold() {
    // Counts, people without a file here, and a copy whose read the kit itself records.
    KitRules.check(ROOT, "SummaryResource", "ReferralResource", "PersonDataCopyResource");
  }

  @Test
  void rulesOfTheLawArePure() {
    KitRules.checkPure(ROOT, "Policy", "RegistrationDeadline", "Reminders");
  }
}
