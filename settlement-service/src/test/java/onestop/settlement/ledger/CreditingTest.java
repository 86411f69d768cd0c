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

/**
 * R7.3 and R7.4: accounts worked out by hand, the working in comments. M is the sum of the year's
 * months of credit (January counts 12, December 1); a year earns opening x rate and M x rate / 12.
 */
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
    // 12 x 1,600.00 = 19,200.00; M = 1,600.00 x (12 + 11 + ... + 1 = 78) = 124,800.00.
    // 124,800.00 x 2.62 % / 12 = 272.48.
    assertEquals(List.of("2024: 0.00 + 19200.00 + 0.00 + 272.48 = 19472.48"), statement(2024));
  }

  @Test
  void aStartInMidYear() {
    credit("2023-07", "2024-12", "2203.92");
    // 2023: 6 x 2,203.92 = 13,223.52; M = 2,203.92 x (6 + ... + 1 = 21) = 46,282.32;
    // 46,282.32 x 3.97 % / 12 = 153.117.
    // 2024: 13,376.64 x 2.62 % = 350.468; M = 2,203.92 x 78 = 171,905.76, x 2.62 % / 12 = 375.328.
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
    // 2018, what was taken back left out: M = 1,000.00 x (10 + 9 + 8) = 27,000.00,
    // x 8.29 % / 12 = 186.525, half a fen upwards.
    // 2019: 3,186.53 x 7.61 % = 242.495. 2020: 3,429.02 x 6.04 % = 207.113.
    // 2021: 3,636.13 x 6.69 % = 243.257; M = 1,234.56 x (2 + 1) = 3,703.68, x 6.69 % / 12 = 20.648.
    // 2022: 6,369.16 x 6.12 % = 389.793.
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
    // 2025: M = 2,203.92 x 78 = 171,905.76, x 1.50 % / 12 = 214.882.
    // 2026, by the rate of 2025: 26,661.92 x 1.50 % = 399.929;
    // M = 2,203.92 x (12 + ... + 7 = 57) = 125,623.44, x 1.50 % / 12 = 157.029.
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
    // 19,472.48 as in the whole year; 0 months of 2025 have passed.
    assertEquals("2025: 19472.48 + 0.00 + 0.00 + 0.00 = 19472.48", payout("2025-01").getLast());
  }

  @Test
  void leavingInDecemberEarnsElevenMonths() {
    credit("2024-01", "2025-11", "1600.00");
    // 19,472.48 x 1.50 % x 11/12 = 267.747. January has earned 11 months, November 1:
    // 1,600.00 x (11 + ... + 1 = 66) = 105,600.00, x 1.50 % / 12 = 132.00.
    assertEquals(
        "2025: 19472.48 + 17600.00 + 267.75 + 132.00 = 37472.23", payout("2025-12").getLast());
  }

  @Test
  void theMonthOfLeavingItselfEarnsNothing() {
    credit("2025-01", "2025-12", "1600.00");
    // January to November as above, December nothing: 105,600.00 x 1.50 % / 12 = 132.00.
    assertEquals(List.of("2025: 0.00 + 19200.00 + 0.00 + 132.00 = 19332.00"), payout("2025-12"));
    ledger.clear();
    credit("2025-06", "2025-06", "999.99");
    assertEquals(List.of("2025: 0.00 + 999.99 + 0.00 + 0.00 = 999.99"), payout("2025-06"));
  }

  @Test
  void leavingInAYearWithoutPublishedRate() {
    credit("2025-09", "2026-02", "2203.92");
    // 2025: M = 2,203.92 x (4 + 3 + 2 + 1) = 22,039.20, x 1.50 % / 12 = 27.549.
    // 2026, by the rate of 2025: 8,843.23 x 1.50 % x 2/12 = 22.108;
    // 2,203.92 x (2 + 1) = 6,611.76, x 1.50 % / 12 = 8.265.
    assertEquals(
        List.of(
            "2025: 0.00 + 8815.68 + 0.00 + 27.55 = 8843.23",
            "2026: 8843.23 + 4407.84 + 22.11 + 8.26 = 13281.44"),
        payout("2026-03"));
  }

  @Test
  void aFenEarnsNothing() {
    credit("2023-01", "2023-01", "0.01");
    // 0.01 x 12 x 3.97 % / 12 = 0.0004; 0.01 x 2.62 % = 0.0003.
    assertEquals(
        List.of("2023: 0.00 + 0.01 + 0.00 + 0.00 = 0.01", "2024: 0.01 + 0.00 + 0.00 + 0.00 = 0.01"),
        statement(2024));
  }

  @Test
  void aCreditOfDecemberEarnsOneMonth() {
    credit("2023-12", "2023-12", "500.00");
    // 500.00 x 3.97 % / 12 = 1.654; 501.65 x 2.62 % = 13.143.
    assertEquals(
        List.of(
            "2023: 0.00 + 500.00 + 0.00 + 1.65 = 501.65",
            "2024: 501.65 + 0.00 + 13.14 + 0.00 = 514.79"),
        statement(2024));
  }

  @Test
  void tenYears() {
    credit("2016-01", "2025-12", "800.00");
    // Each year M = 800.00 x 78 = 62,400.00; 2016: 62,400.00 x 8.31 % / 12 = 432.12;
    // 2017: 10,032.12 x 7.12 % = 714.287, 62,400.00 x 7.12 % / 12 = 370.24; and so on.
    assertEquals(
        List.of(
            "2016: 0.00 + 9600.00 + 0.00 + 432.12 = 10032.12",
            "2017: 10032.12 + 9600.00 + 714.29 + 370.24 = 20716.65",
            "2018: 20716.65 + 9600.00 + 1717.41 + 431.08 = 32465.14",
            "2019: 32465.14 + 9600.00 + 2470.60 + 395.72 = 44931.46",
            "2020: 44931.46 + 9600.00 + 2713.86 + 314.08 = 57559.40",
            "2021: 57559.40 + 9600.00 + 3850.72 + 347.88 = 71358.00",
            "2022: 71358.00 + 9600.00 + 4367.11 + 318.24 = 85643.35",
            "2023: 85643.35 + 9600.00 + 3400.04 + 206.44 = 98849.83",
            "2024: 98849.83 + 9600.00 + 2589.87 + 136.24 = 111175.94",
            "2025: 111175.94 + 9600.00 + 1667.64 + 78.00 = 122521.58"),
        statement(2025));
    // The running year's own interest is not in the balance: 111,175.94 + 9,600.00.
    assertEquals(Money.of("120775.94"), Crediting.balance(credits(), 2025, RATES));
    assertEquals(120, credits().paidMonths());
  }

  @Test
  void aReversalInAnEarlierYearTakesItsInterestWithIt() {
    credit("2022-01", "2023-12", "1500.00").credit("2022-03", "2022-03", "-1500.00");
    // 2022 without March: 11 x 1,500.00; M = 1,500.00 x (78 - 10) = 102,000.00,
    // x 6.12 % / 12 = 520.20.
    // 2023: 17,020.20 x 3.97 % = 675.702; M = 1,500.00 x 78 = 117,000.00, x 3.97 % / 12 = 387.075.
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
    // 1,200.00 of January x 2 months x 1.50 % / 12 = 3.00; May and next February nothing.
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
    // M = 1,000.00 x 78 = 78,000.00: x 2.00 % / 12 = 130.00 in place of x 1.50 % / 12 = 97.50.
    assertEquals(
        Money.of("12130.00"), Crediting.statement(credits(), 2026, published).getLast().closing());
    assertEquals(
        Money.of("12097.50"), Crediting.statement(credits(), 2026, RATES).getLast().closing());
  }
}
