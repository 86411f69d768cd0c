package onestop.exemption.certificate;

/** Where a certificate stands. */
public enum CertificateStatus {
  ACTIVE,
  REJECTED,
  EXPIRED,
  TERMINATED,
  REVOKED
}
