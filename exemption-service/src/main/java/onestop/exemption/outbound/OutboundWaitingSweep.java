package onestop.exemption.outbound;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Acts when the ordinary scheme said nothing in time. */
@Singleton
class OutboundWaitingSweep extends Sweep<OutboundCertificate> {

  private final OutboundCertificates certificates;

  OutboundWaitingSweep(OutboundCertificates certificates) {
    super(
        "outbound-waiting",
        OutboundCertificate.class,
        "e.status = WAITING and e.giveUpOn <= :today",
        "giveUpOn");
    this.certificates = certificates;
  }

  @Override
  protected void apply(OutboundCertificate due, LocalDate today) {
    certificates.giveUp(due);
  }

  @Override
  protected UUID id(OutboundCertificate due) {
    return due.id();
  }
}
