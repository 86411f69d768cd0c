package onestop.verification.payrun;

import static onestop.verification.Desk.award;
import static onestop.verification.Desk.beneficiary;
import static onestop.verification.Desk.end;
import static onestop.verification.Desk.nextMonth;
import static onestop.verification.Desk.number;
import static onestop.verification.Desk.payRun;
import static onestop.verification.Desk.payments;
import static onestop.verification.Desk.today;
import static onestop.verification.Desk.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/**
 * Thirteen people over sixteen months, each worked out by hand (R10.1, R10.5, R10.7). Month n is
 * counted from the first run; what happens in a month happens on its 10th, before its run.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
class PayRunHistoriesTest {

  private static final int MONTHS = 16;

  @Inject Bulk bulk;

  /** Something that happens to a person in a month. */
  private interface Happening {
    void to(String number, YearMonth first);
  }

  /**
   * A person's history.
   *
   * @param awarded month in which the award is said
   * @param from first month of payment
   * @param happenings by month
   * @param expected rows {@code months status amount arrears}
   * @param overpaid null when the pension does not end
   */
  private record History(
      String name,
      String amount,
      int awarded,
      int from,
      Map<Integer, Happening> happenings,
      List<String> expected,
      String overpaid) {}

  private static Happening verified(int month, int day) {
    return (number, first) -> verify(number, first.plusMonths(month).atDay(day).toString());
  }

  private static Happening raised(String amount) {
    return (number, first) -> award(number, amount, first.toString());
  }

  private static Happening died(int month, int day) {
    return (number, first) -> end(number, first.plusMonths(month).atDay(day).toString(), "DEATH");
  }

  private static Happening both(Happening one, Happening other) {
    return (number, first) -> {
      one.to(number, first);
      other.to(number, first);
    };
  }

  private static final List<History> HISTORIES =
      List.of(
          new History(
              "verifies every year in time",
              "1000.00",
              0,
              0,
              Map.of(11, verified(11, 10)),
              List.of("0-15 PAID 1000.00 0.00"),
              null),
          new History(
              "never verifies: the month of the end is still paid",
              "2000.00",
              0,
              -12,
              Map.of(),
              List.of("0-0 PAID 2000.00 0.00", "1-15 WITHHELD 2000.00 0.00"),
              null),
          new History(
              "verifies three months late: all three are paid at once",
              "1500.50",
              0,
              -12,
              Map.of(4, verified(4, 10)),
              List.of(
                  "0-0 PAID 1500.50 0.00",
                  "1-3 WITHHELD 1500.50 0.00",
                  "4-4 PAID 1500.50 4501.50",
                  "5-15 PAID 1500.50 0.00"),
              null),
          new History(
              "lapses, but verifies before the run",
              "800.08",
              0,
              -11,
              Map.of(2, verified(2, 10)),
              List.of("0-14 PAID 800.08 0.00", "15-15 WITHHELD 800.08 0.00"),
              null),
          new History(
              "dies in month 3, which is due, and is paid until it is said in month 6",
              "4120.50",
              0,
              0,
              Map.of(6, died(3, 20)),
              List.of("0-5 PAID 4120.50 0.00"),
              "8241.00"),
          new History(
              "dies in month 2 while withheld: month 3 was not due, nothing was overpaid",
              "600.00",
              0,
              -12,
              Map.of(4, died(2, 5)),
              List.of(
                  "0-0 PAID 600.00 0.00", "1-2 WITHHELD 600.00 0.00", "3-3 NOT_DUE 600.00 0.00"),
              "0.00"),
          new History(
              "is raised in month 6 and a month late a year on",
              "3000.00",
              0,
              0,
              Map.of(6, raised("3150.25"), 14, verified(14, 10)),
              List.of(
                  "0-5 PAID 3000.00 0.00",
                  "6-12 PAID 3150.25 0.00",
                  "13-13 WITHHELD 3150.25 0.00",
                  "14-14 PAID 3150.25 3150.25",
                  "15-15 PAID 3150.25 0.00"),
              null),
          new History(
              "is raised while withheld: each month keeps its own amount",
              "100.10",
              0,
              -12,
              Map.of(2, raised("200.20"), 3, verified(3, 10)),
              List.of(
                  "0-0 PAID 100.10 0.00",
                  "1-1 WITHHELD 100.10 0.00",
                  "2-2 WITHHELD 200.20 0.00",
                  "3-3 PAID 200.20 300.30",
                  "4-15 PAID 200.20 0.00"),
              null),
          new History(
              "died in month 2, but a certificate of five days before proves the months withheld",
              "500.00",
              0,
              -12,
              Map.of(3, both(died(2, 20), verified(2, 15))),
              List.of("0-0 PAID 500.00 0.00", "1-2 WITHHELD 500.00 0.00", "3-3 PAID 0.00 1000.00"),
              "0.00"),
          new History(
              "is awarded in month 5 from month 7 on",
              "950.95",
              5,
              7,
              Map.of(),
              List.of("7-15 PAID 950.95 0.00"),
              null),
          new History(
              "is suspended twice: a certificate nine months old holds for three",
              "10.01",
              0,
              -12,
              Map.of(2, verified(-7, 10), 8, verified(8, 10)),
              List.of(
                  "0-0 PAID 10.01 0.00",
                  "1-1 WITHHELD 10.01 0.00",
                  "2-2 PAID 10.01 10.01",
                  "3-5 PAID 10.01 0.00",
                  "6-7 WITHHELD 10.01 0.00",
                  "8-8 PAID 10.01 20.02",
                  "9-15 PAID 10.01 0.00"),
              null),
          new History(
              "was dead since month 1: months 2 to 4 are overpaid, 2 of them as arrears",
              "700.00",
              0,
              -12,
              Map.of(3, verified(3, 10), 5, died(1, 15)),
              List.of(
                  "0-0 PAID 700.00 0.00",
                  "1-2 WITHHELD 700.00 0.00",
                  "3-3 PAID 700.00 1400.00",
                  "4-4 PAID 700.00 0.00"),
              "2100.00"),
          new History(
              "an old certificate that holds no more changes nothing",
              "33.33",
              0,
              -12,
              Map.of(2, verified(-12, 5)),
              List.of("0-0 PAID 33.33 0.00", "1-15 WITHHELD 33.33 0.00"),
              null));

  @Test
  void everyHistoryAndEveryRunComesOutAsWorkedOut() {
    bulk.endAll();
    YearMonth first = nextMonth();
    Map<String, History> people = new TreeMap<>();
    Map<YearMonth, BigDecimal> totals = new TreeMap<>();
    HISTORIES.forEach(history -> people.put(number(), history));
    for (int n = 0; n < MONTHS; n++) {
      int month = n;
      today(first.plusMonths(month).atDay(10));
      people.forEach((number, history) -> {
        if (history.awarded() == month) {
          award(number, history.amount(), first.plusMonths(history.from()).toString());
        }
        var happening = history.happenings().get(month);
        if (happening != null) {
          happening.to(number, first);
        }
      });
      var run = payRun(first.plusMonths(month));
      totals.put(first.plusMonths(month), new BigDecimal(run.getString("total")));
    }
    Map<YearMonth, BigDecimal> sums = new TreeMap<>();
    people.forEach((number, history) -> {
      List<String> rows = payments(number);
      assertEquals(expanded(history, first), rows, history.name());
      assertEquals(history.overpaid(), beneficiary(number).getString("overpaid"), history.name());
      rows.forEach(row -> {
        String[] cell = row.split(" ", -1);
        if (cell[1].equals("PAID")) {
          sums.merge(
              YearMonth.parse(cell[0]),
              new BigDecimal(cell[2]).add(new BigDecimal(cell[3])),
              BigDecimal::add);
        }
      });
    });
    assertEquals(sums, totals);
  }

  private static List<String> expanded(History history, YearMonth first) {
    List<String> rows = new ArrayList<>();
    for (String line : history.expected()) {
      String[] cell = line.split("[ -]", 3);
      for (int n = Integer.parseInt(cell[0]); n <= Integer.parseInt(cell[1]); n++) {
        rows.add(first.plusMonths(n) + " " + cell[2]);
      }
    }
    return rows;
  }
}
