package onestop.chaos;

import static onestop.local.Part.VERIFICATION;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import onestop.local.ApiFault;
import onestop.local.Await;

/** Pensioners are awarded their pension and verified, and the months are paid, each once. */
final class PensionOffice {

  static final String PENSION = "4350.00";
  private static final int RUNS = 3;

  private final Feed feed;
  private final Desk desk;
  private final Fed fed;
  private final LocalDate today;

  PensionOffice(Feed feed, Desk desk, Fed fed, LocalDate today) {
    this.feed = feed;
    this.desk = desk;
    this.fed = fed;
    this.today = today;
  }

  /** One pensioner, every second of whom is verified by the consular app. */
  void award(long seed, int number) {
    var random = new Random(seed * 7_919 + number);
    var person = "DEU0CHP%07d".formatted(number);
    var id =
        UUID.nameUUIDFromBytes(
            "%d pensioner %d".formatted(seed, number).getBytes(StandardCharsets.UTF_8));
    boolean verified = number % 2 == 0;
    fed.pensioners.put(person, new Fed.Pensioner(person, verified));
    feed.say(
        random,
        "pensions",
        person,
        "pension-awarded",
        id,
        Map.of(
            "socialSecurityNumber", person,
            "monthlyAmount", PENSION,
            "firstPaymentMonth", YearMonth.from(today).minusMonths(5).toString()));
    if (verified) {
      verify(person);
    }
  }

  private void verify(String person) {
    try {
      desk.until(
          "verification of a pensioner",
          () ->
              Optional.of(
                  desk.post(
                      VERIFICATION,
                      "/api/beneficiaries/" + person + "/verifications",
                      desk.token("person", "socialSecurityNumber", person),
                      Map.of("channel", "CONSULAR_APP", "performedOn", today.toString()))));
    } catch (Desk.Stuck stuck) {
      fed.complaints.add(stuck.getMessage());
    }
  }

  /**
   * The last months, one after the other over the time of the load, each asked for by two at once.
   */
  void payRuns(Duration load) {
    for (int i = RUNS - 1; i >= 0; i--) {
      Await.pause(load.dividedBy(RUNS + 1));
      var month = YearMonth.from(today).minusMonths(i);
      var both =
          Stream.of(1, 2)
              .map(officer ->
                  CompletableFuture.runAsync(
                      () -> payRun(month, officer), task -> Thread.ofVirtual().start(task)))
              .toList();
      both.forEach(CompletableFuture::join);
    }
  }

  private void payRun(YearMonth month, int officer) {
    try {
      desk.until(
          "pay run of " + month,
          () -> {
            try {
              var run =
                  desk.post(
                      VERIFICATION,
                      "/api/pay-runs",
                      desk.officer(officer),
                      Map.of("month", month.toString()));
              fed.payRuns.put(month, new Fed.PayRun(month, run.path("paid").asInt()));
              return Optional.of(true);
            } catch (ApiFault fault) {
              // Done: by the other, or by a call that was not answered.
              return fault.code().equals("PAY_RUN_DONE") ? Optional.of(true) : rethrow(fault);
            }
          });
    } catch (Desk.Stuck stuck) {
      fed.complaints.add(stuck.getMessage());
    }
  }

  private static Optional<Boolean> rethrow(ApiFault fault) {
    throw fault;
  }
}
