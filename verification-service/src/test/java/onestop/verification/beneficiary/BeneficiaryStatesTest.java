package onestop.verification.beneficiary;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class BeneficiaryStatesTest {

  @Test
  void theTableIsPrintedInTheDocs() {
    StateDocs.assertPrinted("beneficiary", BeneficiaryStates.TABLE);
  }
}
