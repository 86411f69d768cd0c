package onestop.verification.evidence;

/** How eligibility is shown (R10.2). */
public enum Channel {
  /** The consulate's app, from abroad. */
  CONSULAR_APP(false),
  /** A life certificate of a Chinese consulate. */
  CONSULATE_LIFE_CERTIFICATE(true),
  /** A foreign notary's certificate, with apostille or legalisation (R10.3). */
  FOREIGN_NOTARIAL(true),
  /** The person's own face recognition, from China or abroad. */
  ONLINE_SELF(false),
  /** In person at the agency; needs lawful entry. */
  AGENCY_COUNTER(false),
  /** A life sign in shared data. */
  DATA_MATCH(false);

  private final boolean certificate;

  Channel(boolean certificate) {
    this.certificate = certificate;
  }

  /** True where a paper certificate is handed in, by mail, by a proxy or in person. */
  public boolean isCertificate() {
    return certificate;
  }
}
