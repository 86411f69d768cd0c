package onestop.settlement.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onestop.kit.value.Money;
import onestop.settlement.Figures;
import onestop.settlement.parameter.CreditingRate;
import onestop.settlement.parameter.CreditingRates;
import org.junit.jupiter.api.Test;

/** R7.3 and R7.4: accounts worked out by hand. */
class CreditingTest {

  private static final CreditingRates RATES = Figures.rates();

  private final Map<YearMonth, Money> ledger = new HashMap<>();

  private CreditingTest credit(String from, String through, String amount) {
    for (var month = YearMonth.parse(from);
        !month.isAfter(YearMonth.parse(through));
        month = month.plusMonths(1)) {
      ledger.merge(month, Money.of(amount), Money::plus);
    }
    return this;
  }

  private Credits credits() {
    return Credits.of(ledger);
  }

  private List<String> statement(int through) {
    return lines(Crediting.statement(credits(), through, RATES));
  }

  private List<String> payout(String paidIn) {
    return lines(Crediting.payout(credits(), YearMonth.parse(paidIn), RATES));
  }

  private static List<String> lines(List<CreditedYear> years) {
    return years.stream()
        .map(year ->
            "%d: %s + %s + %s + %s = %s"
                .formatted(
                    year.year(),
                    year.opening(),
                    year.credits(),
                    year.interestOnOpening(),
                    year.interestOnCredits(),
                    year.closing()))
        .toList();
  }

  @Test
  void aWholeYear() {
    credit("2024-01", "2024-12", "1600.00");
    assertEquals(List.of("2024: 0.00 + 19200.00 + 0.00 + 272.48 = 19472.48"), statement(2024));
  }

  @Test
  void aStartInMidYear() {
    credit("2023-07", "2024-12", "2203.92");
    assertEquals(
        List.of(
            "2023: 0.00 + 13223.52 + 0.00 + 153.12 = 13376.64",
            "2024: 13376.64 + 26447.04 + 350.47 + 375.33 = 40549.48"),
        statement(2024));
  }

  @Test
  void yearsWithoutCreditsEarnOnTheirOpening() {
    credit("2018-01", "2018-03", "999.99")
        .credit("2018-03", "2018-05", "1000.00")
        .credit("2018-01", "2018-03", "-999.99")
        .credit("2021-11", "2021-12", "1234.56");
    assertEquals(
        List.of(
            "2018: 0.00 + 3000.00 + 0.00 + 186.53 = 3186.53",
            "2019: 3186.53 + 0.00 + 242.49 + 0.00 = 3429.02",
            "2020: 3429.02 + 0.00 + 207.11 + 0.00 = 3636.13",
            "2021: 3636.13 + 2469.12 + 243.26 + 20.65 = 6369.16",
            "2022: 6369.16 + 0.00 + 389.79 + 0.00 = 6758.95"),
        statement(2022));
  }

  @Test
  void aYearWithoutPublishedRateUsesTheNewestAndSaysSo() {
    credit("2025-01", "2026-06", "2203.92");
    var years = Crediting.statement(credits(), 2026, RATES);
    assertEquals(
        List.of(
            "2025: 0.00 + 26447.04 + 0.00 + 214.88 = 26661.92",
            "2026: 26661.92 + 13223.52 + 399.93 + 157.03 = 40442.40"),
        lines(years));
    assertFalse(years.getFirst().rate().provisional());
    assertTrue(years.getLast().rate().provisional());
    assertEquals(2025, years.getLast().rate().publishedFor());
  }

  @Test
  void leavingInJanuaryEarnsNothingForTheYear() {
    credit("2024-01", "2024-12", "1600.00");
    assertEquals("2025: 19472.48 + 0.00 + 0.00 + 0.00 = 19472.48", payout("2025-01").getLast());
  }

  @Test
  void leavingInDecemberEarnsElevenMonths() {
    credit("2024-01", "2025-11", "1600.00");
    assertEquals(
        "2025: 19472.48 + 17600.00 + 267.75 + 132.00 = 37472.23", payout("2025-12").getLast());
  }

  @Test
  void theMonthOfLeavingItselfEarnsNothing() {
    credit("2025-01", "2025-12", "1600.00");
    assertEquals(List.of("2025: 0.00 + 19200.00 + 0.00 + 132.00 = 19332.00"), payout("2025-12"));
    ledger.clear();
    credit("2025-06", "2025-06", "999.99");
    assertEquals(List.of("2025: 0.00 + 999.99 + 0.00 + 0.00 = 999.99"), payout("2025-06"));
  }

  @Test
  void leavingInAYearWithoutPublishedRate() {
    credit("2025-09", "2026-02", "2203.92");
    assertEquals(
        List.of(
            "2025: 0.00 + 8815.68 + 0.00 + 27.55 = 8843.23",
            "2026: 8843.23 + 4407.84 + 22.11 + 8.26 = 13281.44"),
        payout("2026-03"));
  }

  @Test
  void aFenEarnsNothing() {
    credit("2023-01", "2023-01", "0.01");
    assertEquals(
        List.of("2023: 0.00 + 0.01 + 0.00 + 0.00 = 0.01", "2024: 0.01 + 0.00 + 0.00 + 0.00 = 0.01"),
        statement(2024));
  }

  @Test
  void aCreditOfDecemberEarnsOneMonth() {
    credit("2023-12", "2023-12", "500.00");
    assertEquals(
        List.of(
            "2023: 0.00 + 500.00 + 0.00 + 1.65 = 501.65",
            "2024: 501.65 + 0.00 + 13.14 + 0.00 = 514.79"),
        statement(2024));
  }

  @Test
  void tenYears() {
    credit("2016-01", "2025-12", "800.00");
    assertEquals(
        "2025: 111175.94 + 9600.00 + 1667.64 + 78.00 = 122521.58", statement(2025).getLast());
    assertEquals(Money.of("120775.94"), Crediting.balance(credits(), 2025, RATES));
    assertEquals(120, credits().paidMonths());
  }

  @Test
  void aReversalInAnEarlierYearTakesItsInterestWithIt() {
    credit("2022-01", "2023-12", "1500.00").credit("2022-03", "2022-03", "-1500.00");
    assertEquals(
        List.of(
            "2022: 0.00 + 16500.00 + 0.00 + 520.20 = 17020.20",
            "2023: 17020.20 + 18000.00 + 675.70 + 387.08 = 36082.98"),
        statement(2023));
    assertEquals(23, credits().paidMonths());
  }

  @Test
  void anEmptyAccountHasNothing() {
    assertEquals(List.of(), statement(2025));
    assertEquals(List.of("2025: 0.00 + 0.00 + 0.00 + 0.00 = 0.00"), payout("2025-05"));
    assertEquals(Money.ZERO, Crediting.balance(credits(), 2025, RATES));
    credit("2024-05", "2024-05", "100.00").credit("2024-05", "2024-05", "-100.00");
    assertEquals(Money.ZERO, Crediting.balance(credits(), 2025, RATES));
    assertEquals(0, credits().paidMonths());
  }

  @Test
  void whatIsCreditedForLaterMonthsIsPaidWithoutInterest() {
    credit("2025-01", "2025-01", "1200.00")
        .credit("2025-05", "2025-05", "100.00")
        .credit("2026-02", "2026-02", "50.00");
    assertEquals(List.of("2025: 0.00 + 1350.00 + 0.00 + 3.00 = 1353.00"), payout("2025-03"));
  }

  @Test
  void aRatePublishedLaterReplacesTheProvisionalOne() {
    credit("2026-01", "2026-12", "1000.00");
    var published =
        new CreditingRates(
            List.of(
                new CreditingRate(2025, new BigDecimal("1.50"), null, "V2"),
                new CreditingRate(2026, new BigDecimal("2.00"), "notice", "V")));
    assertEquals(
        Money.of("12130.00"), Crediting.statement(credits(), 2026, published).getLast().closing());
    assertEquals(
        Money.of("12097.50"), Crediting.statement(credits(), 2026, RATES).getLast().closing());
  }
}
