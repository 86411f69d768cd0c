package onestop.bench;

import static onestop.local.Part.KAFKA;
import static onestop.local.Part.POSTGRES;
import static onestop.local.Part.REGISTRATION;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import onestop.local.Part;

/**
 * Work permits to stored clocks, with the relay running and the timeline hearing what it says;
 * beside the same rows by plain JDBC, the same records thrown away, and one transaction an event.
 */
final class Intake implements Measurement {

  private static final List<Part> PARTS = List.of(REGISTRATION, POSTGRES, KAFKA);
  private static final Map<String, String> ONE_BY_ONE =
      Map.of("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_MAX_POLL_RECORDS", "1");

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    // A service lives for weeks: what is measured is compiled code.
    int warmUp = plan.size(150_000, 3_000);
    int many = plan.size(100_000, 10_000);
    double batched;
    var work = new EnumMap<Part, Double>(Part.class);
    double rows;
    double records;
    try (var stand = Stand.of(plan, REGISTRATION)) {
      perSecond(stand, 0, warmUp);
      PARTS.forEach(part -> work.put(part, -stand.processorSeconds(part)));
      batched = perSecond(stand, warmUp, warmUp + many);
      heard(stand, warmUp + many);
      PARTS.forEach(part -> work.merge(part, stand.processorSeconds(part), Double::sum));
      records = IntakeFloor.records(stand.system().bootstrap(), warmUp + many);
      stand.system().stop(REGISTRATION);
      rows = IntakeFloor.rows(stand, many);
    }
    double single;
    try (var stand = Stand.of(plan, Set.of(REGISTRATION), 1, false, ONE_BY_ONE)) {
      int few = plan.size(5_000, 300);
      perSecond(stand, 0, few);
      single = perSecond(stand, few, 2 * few);
    }
    report.add(
        Line.of(name(), "work permits to stored clocks", batched, "/s")
            .beside("the same rows by batched JDBC", rows)
            .goal("a third of the floor", batched >= rows / 3));
    report.add(
        Line.of(name(), "batches beside one transaction an event", batched / single, "times")
            .beside("one by one, /s", single)
            .goal("ten times", batched >= 10 * single));
    report.add(
        Line.of(name(), "share of consuming and throwing away", batched / records * 100, "%")
            .beside("records thrown away, /s", records));
    work.forEach((part, seconds) ->
        report.add(
            Line.of(
                name(),
                "work of " + part.label() + ", timeline included",
                seconds / many * 1e6,
                "µs a permit")));
  }

  /** Waits until the timeline has heard of so many permits. */
  static void heard(Stand stand, int permits) throws SQLException {
    stand.await(REGISTRATION, "SELECT count(*) FROM timeline_entry", permits);
  }

  /**
   * Sends permits all at once, and counts from then until all are stored; counting them costs the
   * same however many others are.
   */
  static double perSecond(Stand stand, int from, int to) throws Exception {
    var permits = Permits.ofToday();
    var events = IntStream.range(from, to).mapToObj(permits::event).toList();
    String stored =
        "SELECT count(*) FROM registration WHERE permit_number BETWEEN '%s' AND '%s'"
            .formatted(Permits.number(from), Permits.number(to - 1));
    long begun = System.nanoTime();
    stand.send(events);
    stand.await(REGISTRATION, stored, to - from);
    return (to - from) / Stand.secondsSince(begun);
  }
}
