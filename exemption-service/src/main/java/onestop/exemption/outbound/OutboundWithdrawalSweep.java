package onestop.exemption.outbound;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Acts when contributions have stopped for two months (R6.8). */
@Singleton
class OutboundWithdrawalSweep extends Sweep<OutboundCertificate> {

  private final OutboundCertificates certificates;

  OutboundWithdrawalSweep(OutboundCertificates certificates) {
    super(
        "outbound-withdrawal",
        OutboundCertificate.class,
        "e.status = ISSUED and e.withdrawOn <= :today and e.withdrawOn <= e.wish.validUntil",
        "withdrawOn");
    this.certificates = certificates;
  }

  @Override
  protected void apply(OutboundCertificate due, LocalDate today) {
    certificates.stop(due);
  }

  @Override
  protected UUID id(OutboundCertificate due) {
    return due.id();
  }
}
