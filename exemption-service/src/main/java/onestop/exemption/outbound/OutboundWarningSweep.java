package onestop.exemption.outbound;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Warns when a whole month was not paid, ahead of the withdrawal (R6.8). */
@Singleton
class OutboundWarningSweep extends Sweep<OutboundCertificate> {

  private final OutboundCertificates certificates;

  OutboundWarningSweep(OutboundCertificates certificates) {
    super(
        "outbound-warning",
        OutboundCertificate.class,
        "e.status = ISSUED and e.warnOn <= :today and e.withdrawOn > :today"
            + " and e.withdrawOn <= e.wish.validUntil",
        "warnOn");
    this.certificates = certificates;
  }

  @Override
  protected void apply(OutboundCertificate due, LocalDate today) {
    certificates.warn(due);
  }

  @Override
  protected UUID id(OutboundCertificate due) {
    return due.id();
  }
}
