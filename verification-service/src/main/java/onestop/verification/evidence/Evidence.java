package onestop.verification.evidence;

import java.time.LocalDate;

/**
 * What is handed in with a verification (R10.2, R10.3). Everything may be missing; {@link
 * EvidencePolicy} says what the channel needs.
 *
 * @param date of the certificate
 * @param issuingCountry alpha-3, of the notary
 */
public record Evidence(
    String certificateNumber,
    String mission,
    LocalDate date,
    Delivery deliveredBy,
    Boolean originalSeen,
    String issuingCountry,
    Apostille apostille,
    ConsularLegalisation consularLegalisation) {

  /** Nothing handed in. */
  public static final Evidence NONE = new Evidence(null, null, null, null, null, null, null, null);

  /** How the original came. */
  public enum Delivery {
    /** By post. */
    MAIL,
    /** Brought by someone else. */
    PROXY,
    /** Brought by the person. */
    SELF
  }

  /**
   * The ten items of an apostille as far as they matter (R10.3).
   *
   * @param country alpha-3
   * @param by the authority
   * @param seal true when seen
   * @param signature true when seen
   * @param place where it was certified
   * @param signatory who signed the document
   * @param capacity in which that person acted
   * @param stamp true when the document's own stamp was seen
   */
  public record Apostille(
      String country,
      String by,
      String number,
      LocalDate date,
      Boolean seal,
      Boolean signature,
      String place,
      String signatory,
      String capacity,
      Boolean stamp) {}

  /** The legalisation by a Chinese mission. */
  public record ConsularLegalisation(String mission, String number, LocalDate date) {}

  /** The number by which a repeat is recognised; empty when there is none. */
  public String reference() {
    if (certificateNumber != null && !certificateNumber.isBlank()) {
      return certificateNumber.strip();
    }
    if (apostille != null && apostille.number() != null) {
      return apostille.number().strip();
    }
    return "";
  }
}
