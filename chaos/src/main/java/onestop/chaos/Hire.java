package onestop.chaos;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import onestop.local.Api;
import onestop.local.world.CreditCode;
import onestop.local.world.Permit;

/**
 * One person who is hired, and what will be done: the same for the same seed and number. No two
 * share a name, a birth date and a passport, so nobody is held as a namesake (R2.5).
 *
 * @param permits one, or two of the same person with two employers
 */
record Hire(long seed, int number, Fate fate, List<Permit> permits, Random random) {

  /** What the employee pays into the pension each month. */
  static final BigDecimal CREDIT = new BigDecimal("1600.00");

  /** What the employer pays into it. */
  static final BigDecimal EMPLOYER_PART = new BigDecimal("3200.00");

  private static final List<String> NATIONS = List.of("DEU", "SWE", "IND", "JPN", "BRA", "NLD");
  private static final int EMPLOYERS = 12;
  private static final int LONGEST_AGO = 45;
  private static final int OVERDUE_AGO = 55;
  private static final int CHANGE = 3;

  static Hire of(long seed, int number, LocalDate today) {
    var random = new Random(seed * 1_000_003 + number);
    var fate = Fate.MIX.get(number % Fate.MIX.size());
    var nation =
        switch (fate) {
          case EXEMPT, REFUNDED -> "KOR";
          case PERMANENT_RESIDENT -> "DEU";
          default -> NATIONS.get(random.nextInt(NATIONS.size()));
        };
    var born = LocalDate.of(1985, 1, 1).plusDays(number % 6_000);
    var sex = random.nextBoolean() ? "M" : "F";
    var until = today.plusYears(5);
    var document =
        fate == Fate.PERMANENT_RESIDENT
            ? new Permit.Document(
                "PERMANENT_RESIDENT_ID", FiveStarCard.number("276", born, sex), "CHN", until)
            : new Permit.Document("PASSPORT", "CH%07d".formatted(number), nation, until);
    var person =
        new Permit.Person(
            "HIRE" + letters(number),
            "CHAOS " + letters(random.nextInt(10_000)),
            nation,
            born,
            sex,
            document);
    var permits = new ArrayList<Permit>();
    // A certificate of coverage must come within three months.
    var issuedOn =
        today.minusDays(fate == Fate.ORDERED ? OVERDUE_AGO : CHANGE + random.nextInt(LONGEST_AGO));
    for (int i = 0; i < (fate == Fate.TWO_EMPLOYERS ? 2 : 1); i++) {
      permits.add(
          new Permit(
              employmentDocument(fate, number, document, i),
              "B",
              issuedOn.atTime(LocalTime.of(9, 30)).atZone(Api.SHANGHAI).toOffsetDateTime(),
              issuedOn,
              issuedOn.plusYears(2),
              person,
              employer((number + i) % EMPLOYERS),
              new Permit.Employment("LOCAL_HIRE", issuedOn, "Engineer")));
    }
    return new Hire(seed, number, fate, permits, random);
  }

  private static String employmentDocument(
      Fate fate, int number, Permit.Document document, int which) {
    return switch (fate) {
      case PERMANENT_RESIDENT -> document.number();
      case PRESS_CARD -> "PCCH%07d".formatted(number);
      default -> "WPCH%07d%s".formatted(number, which == 0 ? "" : "B");
    };
  }

  private static Permit.Employer employer(int number) {
    var code = CreditCode.complete("91440300MA5CH%04d".formatted(number));
    return new Permit.Employer(code, "Chaos Works " + letters(number), "hr@chaos.cn");
  }

  /** A number in letters: names have no digits. */
  private static String letters(int number) {
    var text = new StringBuilder();
    for (int rest = number; text.length() < 4; rest /= 26) {
      text.append((char) ('A' + rest % 26));
    }
    return text.toString();
  }

  String name() {
    return "hire %d (%s)".formatted(number, fate);
  }

  Permit permit() {
    return permits.getFirst();
  }

  LocalDate issuedOn() {
    return permit().validFrom();
  }

  /** What the number will be: country, 0, passport; or the five-star card itself (R2.2, R2.4). */
  String socialSecurityNumber() {
    return fate == Fate.PERMANENT_RESIDENT
        ? permit().person().document().number()
        : permit().person().nationality() + "0" + permit().person().document().number();
  }

  /** Until when the permit is in the end. */
  LocalDate validUntil() {
    return fate == Fate.EXTENDED ? permit().validUntil().plusYears(1) : permit().validUntil();
  }

  String certificateNumber() {
    return "KR-CH-" + number;
  }

  /** The day on which the permit goes to another employer. */
  LocalDate movedOn() {
    return issuedOn().plusDays(CHANGE);
  }

  /** Whose permit it is in the end. */
  Permit.Employer nextEmployer() {
    return employer((number + 1) % EMPLOYERS);
  }

  /** The given names in the end. */
  String givenNames() {
    var first = permit().person().givenNames();
    return fate == Fate.CHANGED ? first + " NEWLY" : first;
  }

  /** The person as the changed permit has them. */
  Permit.Person renamed() {
    var before = permit().person();
    return new Permit.Person(
        before.surname(),
        givenNames(),
        before.nationality(),
        before.dateOfBirth(),
        before.sex(),
        before.document());
  }

  /** The months that are paid: those of this year, or those of the certificate. */
  List<YearMonth> months(LocalDate today) {
    var months = new ArrayList<YearMonth>();
    if (fate == Fate.REFUNDED) {
      var last = YearMonth.from(today);
      for (var month = YearMonth.from(issuedOn()); !month.isAfter(last); ) {
        months.add(month);
        month = month.plusMonths(1);
      }
    } else if (fate.pays()) {
      for (int month = 1; month <= Math.min(1 + number % 4, today.getMonthValue()); month++) {
        months.add(YearMonth.of(today.getYear(), month));
      }
    }
    return months;
  }

  Map<String, Object> contribution(YearMonth month, LocalDate today) {
    return Map.of(
        "collectionId", id("collection " + month),
        "socialSecurityNumber", socialSecurityNumber(),
        "month", month.toString(),
        "employerCreditCode", permit().employer().creditCode(),
        "base", "20000.00",
        "collectedOn", today.toString(),
        "lines",
            List.of(
                Map.of(
                    "insurance",
                    "PENSION",
                    "payer",
                    "EMPLOYER",
                    "amount",
                    EMPLOYER_PART.toPlainString()),
                Map.of(
                    "insurance", "PENSION", "payer", "EMPLOYEE", "amount", CREDIT.toPlainString()),
                Map.of("insurance", "MEDICAL", "payer", "EMPLOYEE", "amount", "400.00")));
  }

  /** An id that is the same for the same seed, person and thing. */
  UUID id(String thing) {
    return UUID.nameUUIDFromBytes(
        "%d %d %s".formatted(seed, number, thing).getBytes(StandardCharsets.UTF_8));
  }
}
