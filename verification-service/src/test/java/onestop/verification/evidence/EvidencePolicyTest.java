package onestop.verification.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import onestop.verification.evidence.Evidence.Apostille;
import onestop.verification.evidence.Evidence.ConsularLegalisation;
import onestop.verification.evidence.Evidence.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R10.2, R10.3, R10.6: every channel and every fault. */
class EvidencePolicyTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 15);
  private static final LocalDate TODAY = LocalDate.of(2025, 4, 1);

  private final EvidencePolicy policy = new EvidencePolicy(ShippedStates.read(), 6);

  private static final Apostille APOSTILLE = apostille("DEU", DAY, true, true);
  private static final ConsularLegalisation LEGALISATION =
      new ConsularLegalisation("Hanoi", "L-1", DAY);

  private static Apostille apostille(
      String country, LocalDate date, Boolean seal, Boolean signature) {
    return new Apostille(
        country, "Landgericht", "A-17", date, seal, signature, null, null, null, null);
  }

  private static Evidence certificate(LocalDate date) {
    return new Evidence("LC-7", "Munich", date, Delivery.MAIL, true, null, null, null);
  }

  private static Evidence notarial(
      String country, Apostille apostille, ConsularLegalisation legalisation) {
    return new Evidence("N-3", null, DAY, Delivery.PROXY, true, country, apostille, legalisation);
  }

  private Map<String, String> faults(Channel channel, LocalDate entry, Evidence evidence) {
    return faults(new Claim(channel, DAY, TODAY, entry, evidence));
  }

  private Map<String, String> faults(Claim claim) {
    Map<String, String> found = new TreeMap<>();
    policy.examine(claim, TODAY).forEach(fault -> found.putIfAbsent(fault.field(), fault.code()));
    return found;
  }

  @ParameterizedTest
  @EnumSource(names = {"CONSULAR_APP", "ONLINE_SELF", "DATA_MATCH"})
  void whatASystemSawNeedsNoPaper(Channel channel) {
    assertEquals(Map.of(), faults(channel, null, Evidence.NONE));
  }

  @Test
  void theCounterNeedsLawfulEntry() {
    assertEquals(
        Map.of("entryDate", "MISSING_ENTRY_DATE"),
        faults(Channel.AGENCY_COUNTER, null, Evidence.NONE));
    assertEquals(
        Map.of("entryDate", "ENTRY_AFTER_PERFORMANCE"),
        faults(Channel.AGENCY_COUNTER, DAY.plusDays(1), Evidence.NONE));
    assertEquals(Map.of(), faults(Channel.AGENCY_COUNTER, DAY, Evidence.NONE));
  }

  @Test
  void aLifeCertificateNeedsItsNumberMissionDateAndOriginal() {
    assertEquals(Map.of(), faults(Channel.CONSULATE_LIFE_CERTIFICATE, null, certificate(DAY)));
    assertEquals(
        Map.of(
            "evidence.certificateNumber", "MISSING_CERTIFICATE_NUMBER",
            "evidence.mission", "MISSING_MISSION",
            "evidence.date", "MISSING_DATE",
            "evidence.deliveredBy", "MISSING_DELIVERY",
            "evidence.originalSeen", "ORIGINAL_NOT_SEEN"),
        faults(Channel.CONSULATE_LIFE_CERTIFICATE, null, Evidence.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-30, EVIDENCE_TOO_OLD",
    "2024-10-01, ",
    "2025-04-01, ",
    "2025-04-02, EVIDENCE_DATED_AHEAD"
  })
  void sixMonthsOldIsStillYoungEnough(LocalDate date, String code) {
    Map<String, String> expected = code == null ? Map.of() : Map.of("evidence.date", code);
    assertEquals(expected, faults(Channel.CONSULATE_LIFE_CERTIFICATE, null, certificate(date)));
  }

  /** Six months after 31 August end on the last day of February. */
  @ParameterizedTest
  @CsvSource({"2025-02-28, true", "2025-03-01, false"})
  void sixMonthsEndWithTheMonth(LocalDate received, boolean counts) {
    LocalDate date = LocalDate.of(2024, 8, 31);
    var claim =
        new Claim(Channel.CONSULATE_LIFE_CERTIFICATE, date, received, null, certificate(date));
    assertEquals(counts, policy.examine(claim, TODAY).isEmpty());
  }

  @Test
  void aCertificateWithoutADateIsJudgedByTheDayItWasPerformed() {
    LocalDate old = LocalDate.of(2024, 9, 1);
    assertEquals(
        Map.of("evidence.date", "MISSING_DATE", "performedOn", "EVIDENCE_TOO_OLD"),
        faults(new Claim(Channel.CONSULATE_LIFE_CERTIFICATE, old, TODAY, null, certificate(null))));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsPerformedAhead(Channel channel) {
    var claim = new Claim(channel, TODAY.plusDays(1), TODAY, null, Evidence.NONE);
    assertEquals("EVIDENCE_DATED_AHEAD", faults(claim).get("performedOn"));
  }

  @Test
  void nothingIsPerformedAfterItWasReceivedNorReceivedAhead() {
    assertEquals(
        Map.of("performedOn", "EVIDENCE_DATED_AHEAD"),
        faults(new Claim(Channel.CONSULAR_APP, DAY, DAY.minusDays(1), null, Evidence.NONE)));
    assertEquals(
        Map.of("receivedOn", "RECEIVED_AHEAD"),
        faults(new Claim(Channel.CONSULAR_APP, DAY, TODAY.plusDays(1), null, Evidence.NONE)));
  }

  @Test
  void aContractingStatesApostilleReplacesLegalisation() {
    assertEquals(
        Map.of(), faults(Channel.FOREIGN_NOTARIAL, null, notarial("DEU", APOSTILLE, null)));
    assertEquals(Map.of(), faults(Channel.FOREIGN_NOTARIAL, null, notarial(null, APOSTILLE, null)));
  }

  @Test
  void withNeitherItIsNotLegalised() {
    assertEquals(
        Map.of("evidence", "LEGALISATION_MISSING"),
        faults(Channel.FOREIGN_NOTARIAL, null, notarial("DEU", null, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "IND, 2025-03-15",
    "VNM, 2025-03-15",
    "CAN, 2024-01-10",
    "DEU, 2023-11-06",
    "BGD, 2025-03-29"
  })
  void elsewhereAnApostilleDoesNotHelpButLegalisationDoes(String country, LocalDate day) {
    var apostille = apostille(country, day, true, true);
    assertEquals(
        Map.of("evidence", "LEGALISATION_MISSING"),
        faults(Channel.FOREIGN_NOTARIAL, null, notarial(country, apostille, null)));
    assertEquals(
        Map.of(),
        faults(Channel.FOREIGN_NOTARIAL, null, notarial(country, apostille, LEGALISATION)));
  }

  @ParameterizedTest
  @CsvSource({"CAN, 2024-01-11", "DEU, 2023-11-07", "BGD, 2025-03-30", "RWA, 2024-06-05"})
  void fromItsFirstDayAStateContracts(String country, LocalDate day) {
    var apostille = apostille(country, day, true, true);
    assertEquals(
        Map.of(), faults(Channel.FOREIGN_NOTARIAL, null, notarial(country, apostille, null)));
  }

  @Test
  void anIncompleteApostilleNamesAllItLacks() {
    var empty = new Apostille(null, null, " ", null, false, null, null, null, null, null);
    assertEquals(
        Map.of(
            "evidence", "LEGALISATION_MISSING",
            "evidence.apostille.country", "APOSTILLE_INCOMPLETE",
            "evidence.apostille.by", "APOSTILLE_INCOMPLETE",
            "evidence.apostille.number", "APOSTILLE_INCOMPLETE",
            "evidence.apostille.date", "APOSTILLE_INCOMPLETE",
            "evidence.apostille.seal", "APOSTILLE_INCOMPLETE",
            "evidence.apostille.signature", "APOSTILLE_INCOMPLETE"),
        faults(Channel.FOREIGN_NOTARIAL, null, notarial("DEU", empty, null)));
  }

  @Test
  void anApostilleOfAnotherCountryOrDatedAheadIsNone() {
    assertEquals(
        Map.of(
            "evidence", "LEGALISATION_MISSING",
            "evidence.apostille.country", "APOSTILLE_OTHER_COUNTRY"),
        faults(Channel.FOREIGN_NOTARIAL, null, notarial("FRA", APOSTILLE, null)));
    assertEquals(
        Map.of(
            "evidence", "LEGALISATION_MISSING",
            "evidence.apostille.date", "EVIDENCE_DATED_AHEAD"),
        faults(
            Channel.FOREIGN_NOTARIAL,
            null,
            notarial("DEU", apostille("DEU", TODAY.plusDays(1), true, true), null)));
  }

  @Test
  void anIncompleteLegalisationNamesAllItLacks() {
    assertEquals(
        Map.of(
            "evidence", "LEGALISATION_MISSING",
            "evidence.consularLegalisation.mission", "LEGALISATION_INCOMPLETE",
            "evidence.consularLegalisation.number", "LEGALISATION_INCOMPLETE",
            "evidence.consularLegalisation.date", "LEGALISATION_INCOMPLETE"),
        faults(
            Channel.FOREIGN_NOTARIAL,
            null,
            notarial("VNM", null, new ConsularLegalisation(null, "", null))));
  }

  @Test
  void everythingMissingIsNamedAtOnce() {
    assertEquals(
        Map.of(
            "evidence.date", "MISSING_DATE",
            "evidence.deliveredBy", "MISSING_DELIVERY",
            "evidence.originalSeen", "ORIGINAL_NOT_SEEN",
            "evidence.issuingCountry", "MISSING_ISSUING_COUNTRY",
            "evidence", "LEGALISATION_MISSING"),
        faults(Channel.FOREIGN_NOTARIAL, null, Evidence.NONE));
  }

  @Test
  void aLaterRowOfACountryReplacesTheEarlier() {
    var states =
        new ContractingStates(
            java.util.List.of(
                new ContractingStates.Row("IND", LocalDate.of(2023, 11, 7), false, "G"),
                new ContractingStates.Row("IND", LocalDate.of(2026, 1, 1), true, "G")));
    assertFalse(states.acceptsApostille("IND", LocalDate.of(2025, 12, 31)));
    assertTrue(states.acceptsApostille("IND", LocalDate.of(2026, 1, 1)));
    assertTrue(states.row("IND", LocalDate.of(2023, 11, 6)).isEmpty());
  }
}
