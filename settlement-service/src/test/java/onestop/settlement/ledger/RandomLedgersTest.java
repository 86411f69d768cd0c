package onestop.settlement.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onestop.kit.value.Money;
import onestop.settlement.Figures;
import onestop.settlement.parameter.CreditingRates;
import org.junit.jupiter.api.Test;

/**
 * R7.3 and R7.4 against a slow computation of their own: it walks through the months one by one, in
 * whole hundredths of fen, and knows no formula.
 */
class RandomLedgersTest {

  private static final CreditingRates RATES = Figures.rates();
  private static final long SEED = 20_261_121;

  /** A posting: a month and fen, which may be taken back by another. */
  private record Entry(YearMonth month, long fen) {}

  @Test
  void tenThousandRandomLedgersAgreeWithASlowComputation() {
    var random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      List<Entry> entries = entries(random);
      Map<YearMonth, Money> byMonth = new HashMap<>();
      entries.forEach(entry ->
          byMonth.merge(entry.month(), new Money(BigDecimal.valueOf(entry.fen(), 2)), Money::plus));
      Credits credits = Credits.of(byMonth);
      int through = 2016 + random.nextInt(12);
      List<CreditedYear> statement = Crediting.statement(credits, through, RATES);
      String what = "ledger " + i + " " + entries;
      if (!statement.isEmpty()) {
        assertEquals(
            slow(entries, YearMonth.of(through, 12), true),
            fen(statement.getLast().closing()),
            what);
      }
      YearMonth paidIn = YearMonth.of(2016 + random.nextInt(12), 1 + random.nextInt(12));
      assertEquals(
          slow(entries, paidIn, false),
          fen(Crediting.payout(credits, paidIn, RATES).getLast().closing()),
          what + " paid in " + paidIn);
      assertEquals(
          slowBalance(entries, through), fen(Crediting.balance(credits, through, RATES)), what);
    }
  }

  private static List<Entry> entries(Random random) {
    List<Entry> entries = new ArrayList<>();
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      YearMonth month = YearMonth.of(2016 + random.nextInt(11), 1 + random.nextInt(12));
      var entry = new Entry(month, random.nextInt(300_000));
      entries.add(entry);
      if (random.nextInt(10) == 0) {
        entries.add(new Entry(month, -entry.fen()));
      }
    }
    return entries;
  }

  private static BigInteger fen(Money money) {
    return money.amount().unscaledValue();
  }

  /**
   * Walks month by month: what stands at the end of a month (in the whole year) or stood at its
   * beginning (when paid out) earns a twelfth of the rate.
   */
  private static BigInteger slow(List<Entry> entries, YearMonth last, boolean wholeYear) {
    BigInteger opening = BigInteger.ZERO;
    for (int year = 2016; year <= last.getYear(); year++) {
      boolean paidOut = year == last.getYear() && !wholeYear;
      int months = paidOut ? last.getMonthValue() - 1 : 12;
      BigInteger openingProducts = BigInteger.ZERO;
      BigInteger creditProducts = BigInteger.ZERO;
      BigInteger standing = BigInteger.ZERO;
      for (int month = 1; month <= months; month++) {
        standing = standing.add(credited(entries, YearMonth.of(year, month)));
        creditProducts = creditProducts.add(standing);
        openingProducts = openingProducts.add(opening);
      }
      BigInteger credits = BigInteger.ZERO;
      for (Entry entry : entries) {
        boolean counts =
            paidOut ? entry.month().getYear() >= year : entry.month().getYear() == year;
        credits = counts ? credits.add(BigInteger.valueOf(entry.fen())) : credits;
      }
      opening =
          opening
              .add(credits)
              .add(interest(openingProducts, year))
              .add(interest(creditProducts, year));
    }
    return opening;
  }

  private static BigInteger slowBalance(List<Entry> entries, int year) {
    BigInteger opening =
        year == 2016 ? BigInteger.ZERO : slow(entries, YearMonth.of(year - 1, 12), true);
    for (Entry entry : entries) {
      if (entry.month().getYear() >= year) {
        opening = opening.add(BigInteger.valueOf(entry.fen()));
      }
    }
    return opening;
  }

  private static BigInteger credited(List<Entry> entries, YearMonth month) {
    return BigInteger.valueOf(
        entries.stream().filter(entry -> entry.month().equals(month)).mapToLong(Entry::fen).sum());
  }

  /** fen-months times hundredths of a percent, over 12 x 10,000, half a fen upwards. */
  private static BigInteger interest(BigInteger fenMonths, int year) {
    BigInteger product =
        fenMonths.multiply(RATES.of(year).percent().movePointRight(2).toBigIntegerExact());
    return product.add(BigInteger.valueOf(60_000)).divide(BigInteger.valueOf(120_000));
  }
}
