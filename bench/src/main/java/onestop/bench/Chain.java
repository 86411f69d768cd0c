package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onestop.local.Memory;
import onestop.local.Part;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Permits to issued cards with all four services running: each clock that starts is answered by a
 * submission over HTTP, each card that is requested by a bureau that prints at once.
 */
final class Chain implements Measurement {

  private static final int EMPLOYERS_AT_ONCE = 16;

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int many = plan.size(10_000, 300);
    try (var stand = Stand.of(plan, Set.copyOf(Part.services()), 1, false, Map.of())) {
      cards(stand, 0, many / 5);
      double cards = cards(stand, many / 5, many / 5 + many);
      report.add(Line.of(name(), "permits to issued cards, all services running", cards, "/s"));
      for (Part service : Part.services()) {
        long megabytes = Memory.megabytes(stand.system().processes(service)).orElse(0);
        report.add(
            Line.of(name(), service.label() + " after that load", (double) megabytes, "MB")
                .goal("300 MB", megabytes <= 300));
      }
    }
  }

  private static double cards(Stand stand, int from, int to) throws Exception {
    var permits = Permits.ofToday();
    var events = IntStream.range(from, to).mapToObj(permits::event).toList();
    String bootstrap = stand.system().bootstrap();
    var issued = new AtomicInteger();
    try (var started = Facts.hear(bootstrap, "registrations");
        var cards = Facts.hear(bootstrap, "cards");
        var bureau = stand.producer(0);
        var http = new Http(stand.system().token("officer", Map.of()));
        var employers = Executors.newFixedThreadPool(EMPLOYERS_AT_ONCE)) {
      long begun = System.nanoTime();
      stand.send(events);
      while (issued.get() < to - from) {
        started.next().forEach(fact -> submit(stand, http, employers, fact));
        cards.next().forEach(fact -> print(bureau, issued, fact));
      }
      return (to - from) / Stand.secondsSince(begun);
    }
  }

  private static void submit(Stand stand, Http http, ExecutorService employers, Facts.Fact fact) {
    if (fact.type().equals("registration-clock-started")) {
      String passport = Permits.passport(Permits.index(fact.data().path("permitNumber").asText()));
      String url =
          "%s/api/registrations/%s/submission"
              .formatted(
                  stand.system().url(REGISTRATION), fact.data().path("registrationId").asText());
      employers.execute(() -> http.call(http.send("POST", url, Calls.submission(passport))));
    }
  }

  private static void print(
      Producer<String, byte[]> bureau, AtomicInteger issued, Facts.Fact fact) {
    switch (fact.type()) {
      case "card-requested" -> {
        String request = fact.data().path("cardRequestId").asText();
        var _ = bureau.send(produced(request));
      }
      case "card-issued" -> issued.incrementAndGet();
      default -> {
        // Nothing to do.
      }
    }
  }

  private static ProducerRecord<String, byte[]> produced(String request) {
    return Events.binary(
        "card-bureau",
        request,
        "/card-bureau",
        request,
        "card-produced",
        Map.of(
            "cardRequestId", request, "cardNumber", "6217000000000001234", "bank", "Bench Bank"));
  }
}
