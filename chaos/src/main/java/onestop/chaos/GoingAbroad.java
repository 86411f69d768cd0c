package onestop.chaos;

import static onestop.local.Part.EXEMPTION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import onestop.local.world.CreditCode;

/** Who is sent abroad applies for a certificate, before or after the ordinary scheme's word. */
final class GoingAbroad {

  private static final String SENDER = CreditCode.complete("91440300MA5CHABRD");

  private final Feed feed;
  private final Desk desk;
  private final Fed fed;
  private final LocalDate today;

  GoingAbroad(Feed feed, Desk desk, Fed fed, LocalDate today) {
    this.feed = feed;
    this.desk = desk;
    this.fed = fed;
    this.today = today;
  }

  /** One person, posted to Germany (R6.8). */
  void send(long seed, int number) {
    var reference = "SZ-CH-%07d".formatted(number);
    var id =
        UUID.nameUUIDFromBytes(
            "%d abroad %d".formatted(seed, number).getBytes(StandardCharsets.UTF_8));
    feed.say(
        new Random(seed * 6_037 + number),
        "insured-persons",
        reference,
        "insured-person-status",
        id,
        Map.of(
            "personReference",
            reference,
            "name",
            "LI WEI",
            "dateOfBirth",
            "1990-06-03",
            "insuredSince",
            "2014-07-01",
            "lastPaidMonth",
            YearMonth.from(today).toString(),
            "insurances",
            List.of("PENSION", "UNEMPLOYMENT")));
    var from = today.plusMonths(1).withDayOfMonth(1);
    var body =
        Map.of(
            "personReference",
            reference,
            "country",
            "DEU",
            "category",
            "POSTED",
            "from",
            from.toString(),
            "until",
            from.plusYears(2).toString());
    try {
      var answer =
          desk.until(
              "certificate for " + reference,
              () ->
                  Optional.of(
                      desk.create(
                          EXEMPTION,
                          "/api/outbound-certificates",
                          desk.token("employer", "employer", SENDER),
                          id.toString(),
                          body)));
      fed.abroad.put(reference, answer.path("number").asText());
    } catch (Desk.Stuck stuck) {
      fed.complaints.add(stuck.getMessage());
    }
  }
}
