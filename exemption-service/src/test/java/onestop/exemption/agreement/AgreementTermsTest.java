package onestop.exemption.agreement;

import static java.time.LocalDate.parse;
import static onestop.exemption.agreement.EveryRowTest.termsOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onestop.kit.value.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R6.1 to R6.3 and R6.7 where rows meet each other and certificates follow each other. */
class AgreementTermsTest {

  private static Claim claim(String category, String from, String until, Period... related) {
    return new Claim(category, Set.of(), new Period(parse(from), parse(until)), List.of(related));
  }

  private static Period period(String from, String until) {
    return new Period(parse(from), parse(until));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, 60, 2029-02-28",
    "2024-02-29, 12, 2025-02-27",
    "2023-03-01, 12, 2024-02-29",
    "2025-01-01, 1, 2025-01-31",
    "2025-01-31, 1, 2025-02-27",
    "2025-12-31, 2, 2026-02-27",
    "2026-06-15, 36, 2029-06-14"
  })
  void monthsEndOnTheDayBefore(LocalDate from, int months, LocalDate end) {
    assertEquals(end, Period.endOfMonths(from, months));
  }

  @ParameterizedTest
  @CsvSource({
    "USA, POSTED, 2025-01-01, 2025-12-31, NO_AGREEMENT",
    "FRA, POSTED, 2025-01-01, 2025-12-31, NOT_IN_FORCE",
    "FRA, SEAFARER, 2025-01-01, 2025-12-31, NOT_IN_FORCE",
    "DEU, SELF_EMPLOYED, 2025-01-01, 2025-12-31, CATEGORY_NOT_COVERED",
    "DEU, STUDENT, 2025-01-01, 2025-12-31, CATEGORY_NOT_COVERED",
    "DEU, POSTED, 2001-01-01, 2002-04-03, PERIOD_BEFORE_FORCE",
    "KOR, LOCAL_HIRE, 2012-01-01, 2012-12-31, PERIOD_BEFORE_FORCE",
    "JPN, LOCAL_HIRE, 2025-01-01, 2025-12-31, CATEGORY_NOT_COVERED"
  })
  void whatTheTableDoesNotHoldIsRefused(
      String country, String category, String from, String until, String reason) {
    assertEquals(List.of(reason), termsOf(country).examine(claim(category, from, until)).reasons());
  }

  @Test
  void twoReasonsAreBothNamed() {
    var wishedTooMuch =
        new Claim(
            "POSTED",
            Set.of(Insurance.PENSION, Insurance.MEDICAL),
            period("2025-01-01", "2030-01-01"),
            List.of());

    assertEquals(
        List.of("INSURANCE_NOT_COVERED", "OVER_MAX"),
        termsOf("DEU").examine(wishedTooMuch).reasons());
  }

  @ParameterizedTest
  @CsvSource({
    "USA, POSTED, 2025-01-01, 2025-12-31, NO_AGREEMENT",
    "FRA, POSTED, 2025-01-01, 2025-12-31, NOT_IN_FORCE INSURANCE_NOT_COVERED",
    "DEU, STUDENT, 2025-01-01, 2025-12-31, CATEGORY_NOT_COVERED INSURANCE_NOT_COVERED",
    "DEU, STUDENT, 2001-01-01, 2001-12-31,"
        + " CATEGORY_NOT_COVERED PERIOD_BEFORE_FORCE INSURANCE_NOT_COVERED",
    "DEU, POSTED, 2001-01-01, 2001-12-31, PERIOD_BEFORE_FORCE INSURANCE_NOT_COVERED",
    "DEU, POSTED, 2025-01-01, 2030-01-01, INSURANCE_NOT_COVERED OVER_MAX"
  })
  void allReasonsAreNamedAtOnce(
      String country, String category, String from, String until, String reasons) {
    var claim = new Claim(category, Set.of(Insurance.MEDICAL), period(from, until), List.of());

    assertEquals(List.of(reasons.split(" ")), termsOf(country).examine(claim).reasons());
  }

  @Test
  void onlyTheInsurancesNamedAreExempt() {
    var pensionOnly =
        new Claim(
            "POSTED", Set.of(Insurance.PENSION), period("2025-01-01", "2025-12-31"), List.of());

    assertEquals(
        List.of(new ExemptPeriod(Insurance.PENSION, parse("2025-01-01"), parse("2025-12-31"))),
        termsOf("DEU").examine(pensionOnly).exempt());
  }

  @Test
  void koreaAcrossTheChangeExemptsUnemploymentOnlySinceTheAgreement() {
    var examined = termsOf("KOR").examine(claim("POSTED", "2012-06-01", "2017-05-31"));

    assertEquals(
        List.of(
            new ExemptPeriod(Insurance.PENSION, parse("2012-06-01"), parse("2017-05-31")),
            new ExemptPeriod(Insurance.UNEMPLOYMENT, parse("2013-01-16"), parse("2017-05-31"))),
        examined.exempt());
    assertEquals(2, examined.rows().size());
  }

  @Test
  void cutToForceMonthsCountFromForce() {
    var examined = termsOf("KGZ").examine(claim("POSTED", "2025-06-01", "2030-10-13"));

    assertTrue(examined.isAccepted());
    assertTrue(examined.cutToForce());
    assertEquals(parse("2030-10-13"), examined.latestUntil());
    assertEquals(
        List.of("OVER_MAX"),
        termsOf("KGZ").examine(claim("POSTED", "2025-06-01", "2030-10-14")).reasons());
  }

  @ParameterizedTest
  @CsvSource({
    // the other ends 2023-12-31: 12 months after it end on 2024-12-31
    "2024-12-31, 2026-12-31, OVER_MAX, 2025-12-31",
    "2024-12-31, 2025-12-31, '', 2025-12-31",
    "2024-01-01, 2025-12-31, '', 2025-12-31",
    "2024-01-01, 2026-01-01, OVER_MAX, 2025-12-31",
    "2025-01-01, 2029-12-31, '', 2029-12-31",
    "2025-01-01, 2030-01-01, OVER_MAX, 2029-12-31"
  })
  void whatBeginsWithinTwelveMonthsCountsFromTheEarlierStart(
      String from, String until, String reason, LocalDate latest) {
    var examined =
        termsOf("DEU").examine(claim("POSTED", from, until, period("2021-01-01", "2023-12-31")));

    assertEquals(reason.isEmpty() ? List.of() : List.of(reason), examined.reasons());
    assertEquals(latest, examined.latestUntil());
  }

  @Test
  void aChainOfThreeCountsFromTheFirst() {
    Period first = period("2019-01-01", "2020-06-30");
    Period second = period("2021-01-01", "2022-12-31");

    assertEquals(
        parse("2019-01-01"),
        termsOf("DEU").countedFrom(claim("POSTED", "2023-03-01", "2023-09-30", second, first)));
    assertEquals(
        List.of("OVER_MAX"),
        termsOf("DEU")
            .examine(claim("POSTED", "2023-03-01", "2024-01-01", first, second))
            .reasons());
  }

  @Test
  void handingInBackwardsGainsNothing() {
    assertEquals(
        List.of("OVER_MAX"),
        termsOf("DEU")
            .examine(
                claim("POSTED", "2020-01-01", "2020-12-31", period("2021-06-01", "2026-05-31")))
            .reasons());
  }

  @Test
  void anExtensionCountsFromTheEarlierStartToo() {
    var ask =
        new ExtensionAsk(
            claim("POSTED", "2022-01-01", "2022-12-31", period("2019-01-01", "2021-06-30")),
            parse("2027-01-01"),
            false,
            false,
            parse("2022-12-31"));

    assertEquals("OVER_MAX", assertThrows(Refusal.class, () -> termsOf("DEU").extend(ask)).code());
  }

  @Test
  void franceIsAcceptedOnceARowHasAnInForceDate() {
    var signed =
        new TermsRow(
            UUID.randomUUID(),
            "POSTED",
            null,
            null,
            Set.of(Insurance.PENSION),
            60,
            null,
            null,
            Extension.CONSENT,
            true);
    var inForce =
        new TermsRow(
            UUID.randomUUID(),
            "POSTED",
            parse("2026-12-01"),
            null,
            Set.of(Insurance.PENSION),
            60,
            null,
            null,
            Extension.CONSENT,
            true);
    var terms = new AgreementTerms(List.of(signed, inForce));

    assertTrue(terms.examine(claim("POSTED", "2026-12-01", "2031-11-30")).isAccepted());
    assertEquals(
        List.of("PERIOD_BEFORE_FORCE"),
        terms.examine(claim("POSTED", "2026-01-01", "2026-11-30")).reasons());
  }

  @Test
  void aLaterRowSpeaksFromItsFirstDayOn() {
    var old =
        new TermsRow(
            UUID.randomUUID(),
            "POSTED",
            parse("2019-09-01"),
            null,
            Set.of(Insurance.PENSION),
            60,
            null,
            null,
            Extension.CONSENT,
            true);
    var changed =
        new TermsRow(
            UUID.randomUUID(),
            "POSTED",
            parse("2027-01-01"),
            null,
            Set.of(Insurance.PENSION),
            72,
            null,
            null,
            Extension.CONSENT,
            true);
    var terms = new AgreementTerms(List.of(old, changed));

    assertEquals(old, terms.on("POSTED", parse("2026-12-31")).orElseThrow());
    assertEquals(changed, terms.on("POSTED", parse("2027-01-01")).orElseThrow());
    assertEquals(
        parse("2032-12-31"),
        terms.examine(claim("POSTED", "2027-01-01", "2027-06-30")).latestUntil());
  }
}
