package onestop.exemption.certificate;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

/** The table of a certificate's life is the one in the docs. */
class CertificateStatesTest {

  @Test
  void theTableIsPrinted() {
    StateDocs.assertPrinted("certificate", CertificateStates.TABLE);
  }
}
