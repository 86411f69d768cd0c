package onestop.registration.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.NameMatch;
import onestop.registration.person.DocumentType;
import onestop.registration.person.Nationality;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R4: which documents are needed, and what is wrong with them. */
@Tag("R4.1")
@Tag("R4.2")
@Tag("R4.4")
@Tag("R2.8")
class DocumentPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 9, 10);
  private static final Situation LOCAL =
      new Situation(DocumentType.PASSPORT, DocumentKind.WORK_PERMIT, false, true);
  private static final Situation POSTED =
      new Situation(DocumentType.PASSPORT, DocumentKind.WORK_PERMIT, true, true);
  private static final Situation RESIDENT =
      new Situation(
          DocumentType.PERMANENT_RESIDENT_ID, DocumentKind.PERMANENT_RESIDENT_ID, false, true);
  private static final Known KNOWN =
      new Known(
          Map.of(
              DocumentKind.PASSPORT, new DocumentNumber("C01X00T47"),
              DocumentKind.WORK_PERMIT, new DocumentNumber("440300202509010047"),
              DocumentKind.RESIDENCE_PERMIT, new DocumentNumber("RP-778")),
          new Nationality("DEU"),
          name -> NameMatch.matches(name, "SCHMIDT", "ANNA"),
          "Rhein Precision");

  private static SubmittedDocument plain(DocumentKind kind) {
    return new SubmittedDocument(kind, null, null, null, null, null, null, null, null, true);
  }

  private static SubmittedDocument numbered(DocumentKind kind, String number, String holder) {
    return new SubmittedDocument(
        kind, new DocumentNumber(number), null, null, holder, null, null, null, null, true);
  }

  private static SubmittedDocument valid(DocumentKind kind, LocalDate until) {
    return new SubmittedDocument(kind, null, null, until, null, null, null, null, null, true);
  }

  private static SubmittedDocument term(
      DocumentKind kind, LocalDate from, LocalDate until, Boolean openEnded) {
    return new SubmittedDocument(kind, null, null, null, null, from, until, openEnded, null, true);
  }

  private static final SubmittedDocument CONTRACT =
      term(DocumentKind.LABOUR_CONTRACT, TODAY, null, true);

  private static List<String> codes(
      Channel channel, Situation situation, SubmittedDocument... documents) {
    return DocumentPolicy.examine(channel, situation, KNOWN, List.of(documents), TODAY).stream()
        .map(Defect::code)
        .toList();
  }

  @Test
  void throughOneStopTheWorkPermitIsNotAskedFor() {
    assertEquals(
        List.of(),
        codes(
            Channel.ONE_STOP,
            LOCAL,
            plain(DocumentKind.PASSPORT),
            plain(DocumentKind.RESIDENCE_PERMIT),
            CONTRACT));
    assertEquals(
        List.of("MISSING_WORK_PERMIT"),
        codes(
            Channel.ONLINE,
            LOCAL,
            plain(DocumentKind.PASSPORT),
            plain(DocumentKind.RESIDENCE_PERMIT),
            CONTRACT));
  }

  @Test
  void anEmptySubmissionIsToldEverythingAtOnce() {
    assertEquals(
        List.of(
            "MISSING_PASSPORT",
            "MISSING_RESIDENCE_PERMIT",
            "MISSING_WORK_PERMIT",
            "MISSING_LABOUR_CONTRACT",
            "MISSING_APPLICATION_FORM"),
        codes(Channel.COUNTER, LOCAL));
    assertEquals(
        List.of(
            "MISSING_PASSPORT",
            "MISSING_RESIDENCE_PERMIT",
            "MISSING_POSTING_LETTER",
            "MISSING_DOMESTIC_EMPLOYER_CERTIFICATE"),
        codes(Channel.ONE_STOP, POSTED));
    assertEquals(
        List.of("MISSING_PERMANENT_RESIDENT_ID", "MISSING_LABOUR_CONTRACT"),
        codes(Channel.ONLINE, RESIDENT));
  }

  @Test
  void aPressCardTakesTheWorkPermitsPlace() {
    var press = new Situation(DocumentType.PASSPORT, DocumentKind.PRESS_CARD, false, true);
    assertEquals(
        List.of("MISSING_PRESS_CARD"),
        codes(
            Channel.ONLINE,
            press,
            plain(DocumentKind.PASSPORT),
            plain(DocumentKind.RESIDENCE_PERMIT),
            CONTRACT));
  }

  @Test
  void aReceiptStandsInForTheResidencePermit() {
    var documents =
        List.of(
            plain(DocumentKind.PASSPORT), plain(DocumentKind.RESIDENCE_PERMIT_RECEIPT), CONTRACT);
    assertEquals(
        List.of(), DocumentPolicy.examine(Channel.ONE_STOP, LOCAL, KNOWN, documents, TODAY));
    assertTrue(DocumentPolicy.awaitsResidencePermit(documents));
  }

  @ParameterizedTest
  @CsvSource({"2025-09-10, false", "2025-09-09, true", "2034-01-01, false"})
  void validOnTheDayOfSubmissionIsValid(LocalDate until, boolean expired) {
    assertEquals(
        expired ? List.of("EXPIRED_PASSPORT") : List.of(),
        codes(
            Channel.ONE_STOP,
            LOCAL,
            valid(DocumentKind.PASSPORT, until),
            plain(DocumentKind.RESIDENCE_PERMIT),
            CONTRACT));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSPORT, C01X00T47, Anna Schmidt, false",
    "PASSPORT, c01-x00 t47, '', false",
    "PASSPORT, C01X00T48, Anna Schmidt, true",
    "PASSPORT, C01X00T47, Anna Schulz, true",
    "RESIDENCE_PERMIT, RP778, SCHMIDT ANNA, false",
    "RESIDENCE_PERMIT, RP-779, SCHMIDT ANNA, true",
    "WORK_PERMIT, 440300202509010048, '', true"
  })
  void numbersAndHoldersMustAgree(DocumentKind kind, String number, String holder, boolean bad) {
    List<SubmittedDocument> documents = new ArrayList<>();
    for (var needed :
        List.of(DocumentKind.PASSPORT, DocumentKind.RESIDENCE_PERMIT, DocumentKind.WORK_PERMIT)) {
      documents.add(needed == kind ? numbered(kind, number, holder) : plain(needed));
    }
    documents.add(CONTRACT);
    assertEquals(
        bad ? List.of("MISMATCH_" + kind) : List.of(),
        codes(Channel.ONLINE, LOCAL, documents.toArray(SubmittedDocument[]::new)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2026-08-31, , ''",
    "2025-09-01, , true, ''",
    "2025-09-01, , false, NO_TERM_LABOUR_CONTRACT",
    "2025-09-01, , , NO_TERM_LABOUR_CONTRACT",
    ", 2026-08-31, , NO_TERM_LABOUR_CONTRACT",
    "2024-09-01, 2025-09-09, , EXPIRED_LABOUR_CONTRACT"
  })
  void aContractStatesItsTerm(LocalDate from, LocalDate until, Boolean openEnded, String code) {
    assertEquals(
        code.isEmpty() ? List.of() : List.of(code),
        codes(
            Channel.ONE_STOP,
            LOCAL,
            plain(DocumentKind.PASSPORT),
            plain(DocumentKind.RESIDENCE_PERMIT),
            term(DocumentKind.LABOUR_CONTRACT, from, until, openEnded)));
  }

  @Test
  void atTheCounterAPaperWhoseOriginalNobodySawIsMissing() {
    var unseen =
        new SubmittedDocument(
            DocumentKind.PASSPORT, null, null, null, null, null, null, null, null, false);
    assertEquals(
        List.of("MISSING_PASSPORT"),
        codes(
            Channel.COUNTER,
            LOCAL,
            unseen,
            plain(DocumentKind.RESIDENCE_PERMIT),
            plain(DocumentKind.WORK_PERMIT),
            CONTRACT,
            plain(DocumentKind.APPLICATION_FORM)));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void theChecklistAsksForWhatTheExaminationMisses(Channel channel) {
    for (Situation situation : List.of(LOCAL, POSTED, RESIDENT)) {
      assertEquals(
          Checklist.of(channel, situation).stream()
              .filter(Checklist.Item::required)
              .map(item -> "MISSING_" + item.kind())
              .toList(),
          codes(channel, situation));
    }
  }
}
