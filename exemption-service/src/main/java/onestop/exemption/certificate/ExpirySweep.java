package onestop.exemption.certificate;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** The day after the last exempt day everything is payable again, without anyone acting (R6.6). */
@Singleton
class ExpirySweep extends Sweep<Certificate> {

  private final CertificateEnds ends;

  ExpirySweep(CertificateEnds ends) {
    super(
        "exemption-expiry",
        Certificate.class,
        "e.status = ACTIVE and e.exemptUntil < :today",
        "exemptUntil");
    this.ends = ends;
  }

  @Override
  protected void apply(Certificate due, LocalDate today) {
    ends.expire(due);
  }

  @Override
  protected UUID id(Certificate due) {
    return due.id();
  }
}
