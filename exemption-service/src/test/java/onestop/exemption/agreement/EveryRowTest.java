package onestop.exemption.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onestop.kit.value.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R6.1 to R6.3 and R6.6 on every row of agreements.csv, to the day. */
class EveryRowTest {

  private static final List<AgreementsFile.Line> FILE = AgreementsFile.read();

  private static Stream<Arguments> rows(boolean inForce) {
    return FILE.stream()
        .filter(line -> (line.terms().inForce() != null) == inForce)
        .map(line ->
            Arguments.of(
                line.country(), line.terms().category(), line.terms().inForce(), line.terms()));
  }

  static Stream<Arguments> rowsInForce() {
    return rows(true);
  }

  static Stream<Arguments> rowsOnlySigned() {
    return rows(false);
  }

  static AgreementTerms termsOf(String country) {
    return new AgreementTerms(
        FILE.stream()
            .filter(line -> line.country().equals(country))
            .map(AgreementsFile.Line::terms)
            .toList());
  }

  private static Claim claim(TermsRow row, LocalDate from, LocalDate until) {
    return new Claim(row.category(), Set.of(), new Period(from, until), List.of());
  }

  private static LocalDate start(TermsRow row) {
    return row.inForce();
  }

  /** The last day that may be claimed in one go and under this row alone. */
  private static LocalDate longest(TermsRow row) {
    LocalDate longest =
        row.firstMaxMonths() == null
            ? start(row).plusYears(40)
            : start(row).plusMonths(row.firstMaxMonths()).minusDays(1);
    return row.until() == null || row.until().isAfter(longest) ? longest : row.until();
  }

  @ParameterizedTest(name = "{0} {1} since {2}")
  @MethodSource("rowsInForce")
  void theLongestFirstPeriodIsAccepted(
      String country, String category, LocalDate inForce, TermsRow row) {
    var examined = termsOf(country).examine(claim(row, start(row), longest(row)));

    assertEquals(List.of(), examined.reasons());
    assertEquals(
        row.exempt().stream()
            .map(insurance -> new ExemptPeriod(insurance, start(row), longest(row)))
            .toList(),
        examined.exempt());
    assertFalse(examined.cutToForce());
    assertEquals(row.firstMaxMonths() == null ? null : longest(row), examined.latestUntil());
  }

  @ParameterizedTest(name = "{0} {1} since {2}")
  @MethodSource("rowsInForce")
  void oneDayMoreIsOverTheMaximum(
      String country, String category, LocalDate inForce, TermsRow row) {
    if (row.firstMaxMonths() == null) {
      var examined = termsOf(country).examine(claim(row, start(row), longest(row).plusYears(40)));
      assertTrue(examined.isAccepted());
      assertNull(examined.latestUntil());
      return;
    }
    var examined = termsOf(country).examine(claim(row, start(row), longest(row).plusDays(1)));

    assertEquals(List.of("OVER_MAX"), examined.reasons());
    assertEquals(List.of(), examined.exempt());
    assertEquals(longest(row), examined.latestUntil());
  }

  @ParameterizedTest(name = "{0} {1} since {2}")
  @MethodSource("rowsInForce")
  void theDayAfterTheEndIsPayable(
      String country, String category, LocalDate inForce, TermsRow row) {
    var examined = termsOf(country).examine(claim(row, start(row), longest(row)));

    for (var exempt : examined.exempt()) {
      assertTrue(exempt.days().contains(longest(row)));
      assertFalse(exempt.days().contains(longest(row).plusDays(1)));
      assertFalse(exempt.days().contains(start(row).minusDays(1)));
    }
  }

  @ParameterizedTest(name = "{0} {1} since {2}")
  @MethodSource("rowsInForce")
  void theLongestExtensionIsAcceptedAndOneDayMoreRefused(
      String country, String category, LocalDate inForce, TermsRow row) {
    AgreementTerms terms = termsOf(country);
    Claim first = claim(row, start(row), longest(row));
    LocalDate asked = longest(row);
    switch (row.extension()) {
      case NONE ->
          assertEquals(
              "NOT_EXTENDABLE",
              refusal(terms, new ExtensionAsk(first, asked.plusDays(1), false, true, asked)));
      case CONSENT -> {
        LocalDate until = asked.plusYears(3);
        assertEquals(
            "CONSENT_NEEDED", refusal(terms, new ExtensionAsk(first, until, false, false, asked)));
        var grant = terms.extend(new ExtensionAsk(first, until, false, true, asked));
        assertEquals(
            row.exempt().stream()
                .map(insurance -> new ExemptPeriod(insurance, asked.plusDays(1), until))
                .toList(),
            grant.added());
      }
      case FIXED -> {
        LocalDate total = Period.endOfMonths(start(row), row.totalMaxMonths());
        assertEquals(
            "OVER_MAX",
            refusal(terms, new ExtensionAsk(first, total.plusDays(1), false, true, asked)));
        var grant = terms.extend(new ExtensionAsk(first, total, false, false, asked));
        assertEquals(total, grant.added().getFirst().until());
        assertFalse(grant.finalExtra());
        beyondTheTotal(terms, row, total);
      }
    }
    if (row.extension() != Extension.NONE) {
      assertEquals(
          "EXTENSION_TOO_LATE",
          refusal(
              terms, new ExtensionAsk(first, asked.plusDays(1), false, true, asked.plusDays(1))));
    }
  }

  private static void beyondTheTotal(AgreementTerms terms, TermsRow row, LocalDate total) {
    Claim extended = claim(row, start(row), total);
    if (row.finalExtraMonths() == null) {
      assertEquals(
          "OVER_MAX",
          refusal(terms, new ExtensionAsk(extended, total.plusDays(1), false, true, total)));
      return;
    }
    LocalDate last = Period.endOfMonths(start(row), row.totalMaxMonths() + row.finalExtraMonths());
    assertEquals(
        "OVER_MAX",
        refusal(terms, new ExtensionAsk(extended, last.plusDays(1), false, true, total)));
    assertTrue(terms.extend(new ExtensionAsk(extended, last, false, false, total)).finalExtra());
    Claim partly = claim(row, start(row), last.minusMonths(1));
    assertEquals(
        "NOT_EXTENDABLE", refusal(terms, new ExtensionAsk(partly, last, true, true, total)));
  }

  private static String refusal(AgreementTerms terms, ExtensionAsk ask) {
    return assertThrows(Refusal.class, () -> terms.extend(ask)).code();
  }

  @ParameterizedTest(name = "{0} {1} since {2}")
  @MethodSource("rowsInForce")
  void aPeriodBeforeForceIsRefusedOrCutAndCountsFromForce(
      String country, String category, LocalDate inForce, TermsRow row) {
    boolean replaced =
        country.equals("KOR") && inForce.getYear() == 2013 && !category.equals("LOCAL_HIRE");
    if (replaced && Set.of("POSTED", "SELF_EMPLOYED").contains(category)) {
      return; // what was before belongs to the provisional measure
    }
    var before =
        termsOf(country).examine(claim(row, start(row).minusYears(1), start(row).minusDays(1)));
    assertEquals(List.of("PERIOD_BEFORE_FORCE"), before.reasons());

    var cut = termsOf(country).examine(claim(row, start(row).minusDays(1), longest(row)));
    assertTrue(cut.isAccepted());
    assertTrue(cut.cutToForce());
    cut.exempt().forEach(exempt -> assertEquals(start(row), exempt.from()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rowsOnlySigned")
  void whatIsOnlySignedIsNotInForce(
      String country, String category, LocalDate inForce, TermsRow row) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    var examined = termsOf(country).examine(claim(row, from, from.plusMonths(12)));

    assertEquals(List.of("NOT_IN_FORCE"), examined.reasons());
    assertEquals(List.of(), examined.exempt());
  }
}
