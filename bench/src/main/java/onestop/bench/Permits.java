package onestop.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import onestop.local.Api;
import onestop.local.world.CreditCode;
import onestop.local.world.Permit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Work permits of invented people, each number another person; the same number is the same. */
final class Permits {

  static final String TOPIC = "work-permits";

  private static final List<String> NATIONALITIES = List.of("KOR", "USA", "DEU", "FRA", "AUS");
  private static final int EMPLOYERS = 500;
  private final LocalDate issuedOn;

  /** Permits that are all issued on one day. */
  Permits(LocalDate issuedOn) {
    this.issuedOn = issuedOn;
  }

  /** Permits issued today in Shenzhen. */
  static Permits ofToday() {
    return new Permits(LocalDate.now(Api.SHANGHAI));
  }

  static String number(int i) {
    return "BP%08d".formatted(i);
  }

  static int index(String number) {
    return Integer.parseInt(number.substring(2));
  }

  static String passport(int i) {
    return "B%08d".formatted(i);
  }

  static String employer(int i) {
    return CreditCode.complete("91440300MA5%06d".formatted(i % EMPLOYERS));
  }

  Permit permit(int i) {
    String nationality = NATIONALITIES.get(i % NATIONALITIES.size());
    var passport = new Permit.Document("PASSPORT", passport(i), nationality, issuedOn.plusYears(6));
    return new Permit(
        number(i),
        "B",
        issuedOn.atTime(LocalTime.of(9, 30)).atZone(Api.SHANGHAI).toOffsetDateTime(),
        issuedOn,
        issuedOn.plusYears(2).minusDays(1),
        new Permit.Person(
            "BENCH", letters(i), nationality, LocalDate.of(1985, 1, 1), "M", passport),
        new Permit.Employer(employer(i), "Bench Works No. " + i % EMPLOYERS, null),
        new Permit.Employment("LOCAL_HIRE", issuedOn, "Engineer"));
  }

  /** Its event. */
  ProducerRecord<String, byte[]> event(int i) {
    return Events.binary(
        TOPIC,
        number(i),
        "/science-bureau",
        new UUID(i, i).toString(),
        "work-permit-issued",
        permit(i));
  }

  /** A name of its own for each number, so that nobody is held as a namesake (R2.5). */
  private static String letters(int i) {
    return Integer.toString(i, 26)
        .chars()
        .map(digit -> digit <= '9' ? 'A' + digit - '0' : 'K' + digit - 'a')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
