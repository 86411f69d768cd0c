package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes over HTTP: one registration, a list, a submission that is decided at once;
 * beside a bare endpoint that checks a token and selects one row by its primary key.
 */
final class Calls implements Measurement {

  private static final String ALL = "SELECT id, permit_number FROM registration ORDER BY id";

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int many = plan.size(20_000, 2_000);
    var time = Duration.ofSeconds(plan.size(15, 4));
    try (var stand = Stand.of(plan, REGISTRATION);
        var bare = Bare.start(plan, stand);
        var http = new Http(stand.system().token("officer", Map.of()))) {
      Intake.perSecond(stand, 0, many);
      List<String[]> stored = stored(stand);
      String api = stand.system().url(REGISTRATION) + "/api/registrations";

      var floor = http.warmed(time, n -> http.get(bare.url() + id(stored, n)));
      var get = http.warmed(time, n -> http.get(api + "/" + id(stored, n)));
      var list = http.warmed(time, n -> http.get(api + "?employer=" + Permits.employer(n)));
      // Not twice for the same: the first thousand are for warming up.
      int warm = many / 10;
      http.times(warm, n -> submission(http, api, stored.get(n)));
      var submit = http.times(many - warm, n -> submission(http, api, stored.get(warm + n)));

      line(report, "get one", get, floor, "half of the floor", 0.5);
      line(report, "list of 20 by employer, soonest due first", list, floor, null, 0);
      line(report, "submission, decided at once", submit, floor, null, 0);
    }
  }

  private void line(
      Report report, String what, Http.Load load, Http.Load floor, String goal, double share) {
    var line =
        Line.of(name(), what, load.perSecond(), "/s")
            .beside("bare endpoint with token and one select", floor.perSecond());
    report.add(
        goal == null ? line : line.goal(goal, load.perSecond() >= share * floor.perSecond()));
    report.add(
        Line.of(name(), what + ", p99", load.p99Millis(), "ms")
            .beside("bare endpoint, p99", floor.p99Millis()));
  }

  private static String id(List<String[]> stored, int n) {
    // Scattered, as calls are.
    return stored.get((int) (n * 7919L % stored.size()))[0];
  }

  private static HttpRequest submission(Http http, String api, String[] registration) {
    String passport = Permits.passport(Permits.index(registration[1]));
    return http.send("POST", api + "/" + registration[0] + "/submission", submission(passport));
  }

  /** What an employer hands in for one of the {@link Permits} through one-stop. */
  static String submission(String passport) {
    return """
    {"channel": "ONE_STOP", "declaredMonthlyWage": "30000.00", "documents": [
      {"kind": "PASSPORT", "number": "%s"},
      {"kind": "RESIDENCE_PERMIT", "validUntil": "2040-01-01"},
      {"kind": "LABOUR_CONTRACT", "startsOn": "2024-01-01", "openEnded": true}]}
    """
        .formatted(passport);
  }

  private static List<String[]> stored(Stand stand) throws SQLException {
    List<String[]> stored = new ArrayList<>();
    try (var database = stand.connect(REGISTRATION);
        var statement = database.createStatement();
        var row = statement.executeQuery(ALL)) {
      while (row.next()) {
        stored.add(new String[] {row.getString(1), row.getString(2)});
      }
    }
    return stored;
  }
}
