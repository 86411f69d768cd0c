package onestop.registration.registration;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class StatesTest {

  @Test
  void theStatesOfARegistrationStandInTheDocs() {
    StateDocs.assertPrinted("registration", RegistrationStates.TABLE);
  }
}
