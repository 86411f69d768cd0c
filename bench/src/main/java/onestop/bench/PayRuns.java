package onestop.bench;

import static onestop.local.Part.VERIFICATION;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import onestop.local.Api;
import onestop.local.event.EventSender;
import onestop.local.world.PensionAgency;

/**
 * A month's pay run over many beneficiaries, in one call; beside the same rows by one statement.
 */
final class PayRuns implements Measurement {

  private static final String FIRST = "DEU001234567890";

  @Override
  public String name() {
    return "payrun";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int many = plan.size(200_000, 5_000);
    var month = YearMonth.now(Api.SHANGHAI).plusMonths(1);
    try (var stand = Stand.of(plan, VERIFICATION);
        var http = new Http(stand.system().token("officer", Map.of("sub", "officer-1")))) {
      try (var sender = new EventSender(stand.system().bootstrap())) {
        new PensionAgency(sender).awarded(FIRST, "4120.50", month, LocalDate.now(Api.SHANGHAI));
      }
      stand.await(VERIFICATION, "SELECT count(*) FROM beneficiary", 1);
      try (var database = stand.connect(VERIFICATION)) {
        Stored.copies(
            database,
            "beneficiary",
            1,
            many,
            Map.of(
                "id", "lpad(to_hex(n), 32, '0')::uuid",
                "social_security_number", "'DEU0S' || lpad(n::text, 10, '0')",
                "valid_until", "date '2099-12-31'",
                "next_step_on", "NULL::date"));
        Stored.vacuum(database);
      }
      seconds(stand, http, month, many);
      double run = seconds(stand, http, month.plusMonths(1), many);
      double floor = statement(stand, month.plusMonths(2));
      report.add(
          Line.of(name(), "pay run over %,d beneficiaries".formatted(many), many / run, "/s")
              .beside("the payments by one INSERT … SELECT", many / floor));
      report.add(Line.of(name(), "the same", run, "s"));
    }
  }

  private static double seconds(Stand stand, Http http, YearMonth month, int many) {
    String service = stand.system().url(VERIFICATION);
    http.call(http.send("PUT", service + "/api/clock", "{\"today\": \"" + month.atDay(1) + "\"}"));
    long begun = System.nanoTime();
    String answer =
        http.call(http.send("POST", service + "/api/pay-runs", "{\"month\": \"" + month + "\"}"));
    double seconds = Stand.secondsSince(begun);
    if (!answer.contains("\"paid\":" + many + ",")) {
      throw new IllegalStateException("Not all were paid: " + answer);
    }
    return seconds;
  }

  private static double statement(Stand stand, YearMonth month) throws Exception {
    try (var database = stand.connect(VERIFICATION);
        var insert = database.createStatement()) {
      long begun = System.nanoTime();
      insert.execute(
          "INSERT INTO payment (id, beneficiary_id, month, amount, arrears, status) SELECT"
              + " uuidv7(), id, date '"
              + month.atDay(1)
              + "', monthly_amount, 0, 'PAID' FROM beneficiary");
      return Stand.secondsSince(begun);
    }
  }
}
