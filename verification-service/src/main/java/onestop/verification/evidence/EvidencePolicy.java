package onestop.verification.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.verification.evidence.Evidence.Apostille;
import onestop.verification.evidence.Evidence.ConsularLegalisation;

/**
 * What each channel needs (R10.2, R10.3, R10.6): names everything that is missing or wrong at once.
 * Pure.
 */
public final class EvidencePolicy {

  private final ContractingStates states;
  private final int longestMonths;

  /**
   * A policy over the contracting states.
   *
   * @param longestMonths a certificate older than this when received is too old (R10.6)
   */
  public EvidencePolicy(ContractingStates states, int longestMonths) {
    this.states = states;
    this.longestMonths = longestMonths;
  }

  /** Everything wrong with the claim, empty when it counts. */
  public List<EvidenceFault> examine(Claim claim, LocalDate today) {
    return new Examination(claim, today).run();
  }

  private final class Examination {

    private final Claim claim;
    private final Evidence evidence;
    private final LocalDate received;
    private final List<EvidenceFault> faults = new ArrayList<>();

    Examination(Claim claim, LocalDate today) {
      this.claim = claim;
      this.evidence = claim.evidence();
      if (claim.receivedOn().isAfter(today)) {
        fault("receivedOn", "RECEIVED_AHEAD");
      }
      this.received = claim.receivedOn().isAfter(today) ? today : claim.receivedOn();
    }

    List<EvidenceFault> run() {
      notAhead("performedOn", claim.performedOn());
      switch (claim.channel()) {
        case CONSULAR_APP, ONLINE_SELF, DATA_MATCH -> notAhead("evidence.date", evidence.date());
        case AGENCY_COUNTER -> lawfulEntry();
        case CONSULATE_LIFE_CERTIFICATE -> {
          need("evidence.certificateNumber", evidence.certificateNumber(), "CERTIFICATE_NUMBER");
          need("evidence.mission", evidence.mission(), "MISSION");
          certificate();
        }
        case FOREIGN_NOTARIAL -> {
          certificate();
          legalisation();
        }
      }
      return List.copyOf(faults);
    }

    private void lawfulEntry() {
      if (claim.entryDate() == null) {
        fault("entryDate", "MISSING_ENTRY_DATE");
      } else if (claim.entryDate().isAfter(claim.performedOn())) {
        fault("entryDate", "ENTRY_AFTER_PERFORMANCE");
      }
    }

    private void certificate() {
      need("evidence.date", evidence.date(), "DATE");
      if (evidence.date() == null) {
        notTooOld("performedOn", claim.performedOn());
      } else {
        notTooOld("evidence.date", evidence.date());
      }
      need("evidence.deliveredBy", evidence.deliveredBy(), "DELIVERY");
      if (!Boolean.TRUE.equals(evidence.originalSeen())) {
        fault("evidence.originalSeen", "ORIGINAL_NOT_SEEN");
      }
    }

    private void notTooOld(String field, LocalDate date) {
      notAhead(field, date);
      if (date.plusMonths(longestMonths).isBefore(received)) {
        fault(field, "EVIDENCE_TOO_OLD", Map.of("months", Integer.toString(longestMonths)));
      }
    }

    private void legalisation() {
      Apostille apostille = evidence.apostille();
      String country = country();
      if (country == null) {
        fault("evidence.issuingCountry", "MISSING_ISSUING_COUNTRY");
      }
      List<EvidenceFault> ofApostille = apostille == null ? List.of() : lacks(apostille, country);
      List<EvidenceFault> ofLegalisation =
          evidence.consularLegalisation() == null
              ? List.of()
              : lacks(evidence.consularLegalisation());
      boolean apostilled = apostille != null && ofApostille.isEmpty() && accepted(country);
      boolean legalised = evidence.consularLegalisation() != null && ofLegalisation.isEmpty();
      if (!apostilled && !legalised) {
        faults.addAll(ofApostille);
        faults.addAll(ofLegalisation);
        fault("evidence", "LEGALISATION_MISSING");
      }
    }

    private String country() {
      if (isPresent(evidence.issuingCountry())) {
        return evidence.issuingCountry();
      }
      return evidence.apostille() == null ? null : evidence.apostille().country();
    }

    // The day that counts is the apostille's own: it is the act the convention is about.
    private boolean accepted(String country) {
      return country != null && states.acceptsApostille(country, evidence.apostille().date());
    }

    private List<EvidenceFault> lacks(Apostille apostille, String country) {
      List<EvidenceFault> lacking = new ArrayList<>();
      String at = "evidence.apostille.";
      incomplete(lacking, isPresent(apostille.country()), at + "country", "APOSTILLE_INCOMPLETE");
      incomplete(lacking, isPresent(apostille.by()), at + "by", "APOSTILLE_INCOMPLETE");
      incomplete(lacking, isPresent(apostille.number()), at + "number", "APOSTILLE_INCOMPLETE");
      incomplete(lacking, apostille.date() != null, at + "date", "APOSTILLE_INCOMPLETE");
      incomplete(
          lacking, Boolean.TRUE.equals(apostille.seal()), at + "seal", "APOSTILLE_INCOMPLETE");
      incomplete(
          lacking,
          Boolean.TRUE.equals(apostille.signature()),
          at + "signature",
          "APOSTILLE_INCOMPLETE");
      incomplete(
          lacking,
          !isPresent(apostille.country()) || apostille.country().equals(country),
          at + "country",
          "APOSTILLE_OTHER_COUNTRY");
      incomplete(lacking, !isAhead(apostille.date()), at + "date", "EVIDENCE_DATED_AHEAD");
      return lacking;
    }

    private List<EvidenceFault> lacks(ConsularLegalisation legalisation) {
      List<EvidenceFault> lacking = new ArrayList<>();
      String at = "evidence.consularLegalisation.";
      String code = "LEGALISATION_INCOMPLETE";
      incomplete(lacking, isPresent(legalisation.mission()), at + "mission", code);
      incomplete(lacking, isPresent(legalisation.number()), at + "number", code);
      incomplete(lacking, legalisation.date() != null, at + "date", code);
      incomplete(lacking, !isAhead(legalisation.date()), at + "date", "EVIDENCE_DATED_AHEAD");
      return lacking;
    }

    private void notAhead(String field, LocalDate date) {
      if (isAhead(date)) {
        fault(field, "EVIDENCE_DATED_AHEAD");
      }
    }

    private boolean isAhead(LocalDate date) {
      return date != null && date.isAfter(received);
    }

    private void need(String field, Object value, String what) {
      if (value == null || (value instanceof String text && text.isBlank())) {
        fault(field, "MISSING_" + what);
      }
    }

    private void fault(String field, String code) {
      fault(field, code, Map.of());
    }

    private void fault(String field, String code, Map<String, String> params) {
      faults.add(new EvidenceFault(field, code, params));
    }
  }

  private static void incomplete(
      List<EvidenceFault> faults, boolean fine, String field, String code) {
    if (!fine) {
      faults.add(new EvidenceFault(field, code, Map.of()));
    }
  }

  private static boolean isPresent(String text) {
    return text != null && !text.isBlank();
  }
}
