package onestop.exemption.certificate;

import static onestop.exemption.certificate.CertificateStatus.ACTIVE;
import static onestop.exemption.certificate.CertificateStatus.EXPIRED;
import static onestop.exemption.certificate.CertificateStatus.REJECTED;
import static onestop.exemption.certificate.CertificateStatus.REVOKED;
import static onestop.exemption.certificate.CertificateStatus.TERMINATED;

import onestop.kit.state.Transitions;

/** The one table of a certificate's life (R6.3 to R6.7). */
final class CertificateStates {

  /** What can happen to a certificate. */
  enum Verb {
    GRANT,
    REJECT,
    COME_TOO_LATE,
    WARN,
    EXTEND,
    EXPIRE,
    TERMINATE,
    REVOKE
  }

  static final Transitions<CertificateStatus, Verb> TABLE =
      new Transitions<CertificateStatus, Verb>()
          .row(null, Verb.GRANT, ACTIVE, "exemption-granted")
          .row(null, Verb.REJECT, REJECTED, "exemption-rejected")
          .row(null, Verb.COME_TOO_LATE, EXPIRED, "exemption-ended")
          .row(ACTIVE, Verb.WARN, ACTIVE, "exemption-expiring")
          .row(ACTIVE, Verb.EXTEND, ACTIVE, "exemption-extended")
          .row(ACTIVE, Verb.EXPIRE, EXPIRED, "exemption-ended")
          .row(ACTIVE, Verb.TERMINATE, TERMINATED, "exemption-ended")
          .row(EXPIRED, Verb.TERMINATE, TERMINATED, "exemption-ended")
          .row(ACTIVE, Verb.REVOKE, REVOKED, "exemption-ended")
          .row(EXPIRED, Verb.REVOKE, REVOKED, "exemption-ended")
          .row(TERMINATED, Verb.REVOKE, REVOKED, "exemption-ended");

  private CertificateStates() {}
}
