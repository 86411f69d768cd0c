package onestop.exemption.outbound;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

/** The table of an outbound certificate's life is the one in the docs. */
class OutboundStatesTest {

  @Test
  void theTableIsPrinted() {
    StateDocs.assertPrinted("outbound-certificate", OutboundStates.TABLE);
  }
}
