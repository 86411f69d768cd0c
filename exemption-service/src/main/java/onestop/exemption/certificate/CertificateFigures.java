package onestop.exemption.certificate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import onestop.kit.watch.Figure;

/** What is watched of certificates: which end soon. */
@Singleton
class CertificateFigures {

  /** Active ones that end within 30 days (R6.6). */
  @Produces
  @Singleton
  Figure expiring() {
    return Figure.of(
        "onestop.certificates.expiring",
        "Active certificates of coverage that end within 30 days",
        "SELECT count(*) FROM certificate WHERE status = 'ACTIVE'"
            + " AND exempt_until BETWEEN ? AND CAST(? AS date) + 30");
  }
}
