package onestop.exemption.certificate;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Warns 90, 30 and 7 days before the last exempt day (R6.6). */
@Singleton
class WarningSweep extends Sweep<Certificate> {

  private final Certificates certificates;

  WarningSweep(Certificates certificates) {
    super(
        "exemption-warning",
        Certificate.class,
        "e.status = ACTIVE and e.warnOn <= :today and e.exemptUntil >= :today",
        "warnOn");
    this.certificates = certificates;
  }

  @Override
  protected void apply(Certificate due, LocalDate today) {
    certificates.warn(due, today);
  }

  @Override
  protected UUID id(Certificate due) {
    return due.id();
  }
}
