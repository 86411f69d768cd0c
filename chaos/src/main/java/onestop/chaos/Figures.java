package onestop.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Due dates and amounts, counted slowly and apart from the services, from the same tables. */
final class Figures {

  private static final int DAYS = 30;

  private final Set<LocalDate> rest = new HashSet<>();
  private final Set<LocalDate> work = new HashSet<>();
  private BigDecimal newestRate = BigDecimal.ZERO;

  Figures(Path root) {
    for (var line : lines(root.resolve("service-kit/src/main/resources/data/holidays.csv"))) {
      var column = line.split(",", -1);
      (column[1].equals("WORK") ? work : rest).add(LocalDate.parse(column[0]));
    }
    for (var line :
        lines(root.resolve("settlement-service/src/main/resources/data/crediting-rates.csv"))) {
      newestRate = new BigDecimal(line.split(",", -1)[1]);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> line.matches("\\d.*")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Day 30, or the next day that is no rest day (R3.2, R3.3). */
  LocalDate dueOn(LocalDate issuedOn) {
    var day = issuedOn.plusDays(DAYS);
    while (isRest(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isRest(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !work.contains(day) && (weekend || rest.contains(day));
  }

  /** What the credits of this year are when they are paid out in a month of it (R7.4). */
  BigDecimal paidOut(List<YearMonth> months, BigDecimal credit, YearMonth paidIn) {
    var weighted = BigDecimal.ZERO;
    for (var month : months) {
      long earns = Math.max(0, paidIn.getMonthValue() - month.getMonthValue());
      weighted = weighted.add(credit.multiply(BigDecimal.valueOf(earns)));
    }
    var interest =
        weighted.multiply(newestRate).divide(new BigDecimal(1200), 2, RoundingMode.HALF_UP);
    return credit.multiply(BigDecimal.valueOf(months.size())).add(interest);
  }
}
