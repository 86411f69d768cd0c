package onestop.exemption.outbound;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Acts when an outbound certificate's last day has passed. */
@Singleton
class OutboundExpirySweep extends Sweep<OutboundCertificate> {

  OutboundExpirySweep() {
    super(
        "outbound-expiry",
        OutboundCertificate.class,
        "e.status = ISSUED and e.wish.validUntil < :today",
        "wish.validUntil");
  }

  @Override
  protected void apply(OutboundCertificate due, LocalDate today) {
    due.expire();
  }

  @Override
  protected UUID id(OutboundCertificate due) {
    return due.id();
  }
}
