package onestop.verification.beneficiary;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import onestop.kit.watch.Figure;

/** What is watched of beneficiaries: who must be verified. */
@Singleton
class BeneficiaryFigures {

  /** Due soon, lapsed or suspended (R10). */
  @Produces
  @Singleton
  Figure due() {
    return Figure.by(
        "onestop.verifications.due",
        "Beneficiaries who must be verified",
        "status",
        List.of("DUE_SOON", "LAPSED", "SUSPENDED"),
        "SELECT status, count(*) FROM beneficiary"
            + " WHERE status IN ('DUE_SOON', 'LAPSED', 'SUSPENDED') GROUP BY 1");
  }
}
