package onestop.kit.watch;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.log.LogContext;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.LogCapture;
import onestop.kit.testing.World;
import onestop.kit.time.BusinessClock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** What an operator sees. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class WatchTest {

  private static final Logger LOG = Logger.getLogger(WatchTest.class.getName());

  @Inject Figures figures;
  @Inject Intake intake;
  @Inject AgroalDataSource database;
  @Inject BusinessClock clock;

  /** An event's own words. */
  public record Said(String text) {}

  @Test
  void aServicesOwnNumbersAreCountedAndShown() {
    // What is late is swept at any moment; what lies ahead stays.
    figures.measure();
    double before = metric("onestop_notes_due{due=\"later\"}");
    assertTrue(before >= 0, "measured by this service, not by one before it");
    write("2001-01-01");
    write("2101-01-01");
    figures.measure();
    assertEquals(before + 1, metric("onestop_notes_due{due=\"later\"}"), 0.1);
    assertTrue(metric("onestop_notes_due{due=\"late\"}") >= 0);
    assertTrue(metric("onestop_notes ") >= 2);
  }

  @Test
  void aNumberThatCannotBeCountedIsNone() {
    var wrong = Figure.of("onestop.wrong", "Not there", "SELECT count(*) FROM nowhere WHERE ? = ?");
    assertEquals(2, wrong.todays());
    var alone = new Figures(List.of(wrong), database, clock);
    var registry = new SimpleMeterRegistry();
    alone.register(null, registry);
    alone.measure();
    assertTrue(Double.isNaN(registry.get("onestop.wrong").gauge().value()));
    registry.close();
  }

  @Test
  void theLagOfEveryChannelIsShown() {
    Await.until(() -> {
      for (String channel : List.of("notes", "notes-again", "holiday-notices")) {
        assertEquals(0, metric("onestop_intake_lag_events{channel=\"" + channel + "\"}"), channel);
      }
    });
  }

  @Test
  void theLogOfAnEventNamesItAndThePersonByOurIdAndItsTrace() {
    String person = UUID.randomUUID().toString();
    var first = handled("said", "{\"text\":\"t\",\"personId\":\"" + person + "\"}");
    assertEquals(person, first.getMdc(LogContext.PERSON));
    assertEquals("said", first.getMdc(LogContext.EVENT));
    assertTrue(first.getMdc("traceId").matches("[0-9a-f]{32}"), () -> "" + first.getMdcCopy());
    var second = handled("again", "{\"text\":\"t\",\"personId\":\"G01234567\"}");
    assertNull(second.getMdc(LogContext.PERSON));
  }

  @Test
  void theLogOfACallHasItsTrace() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    var line =
        logged(
            "Unexpected failure",
            () ->
                given()
                    .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .get("/api/notes/failure")
                    .then()
                    .statusCode(500));
    assertEquals(trace, line.getMdc("traceId"));
  }

  private ExtLogRecord handled(String id, String data) {
    var handlers =
        intake
            .handlers("watch-" + id)
            .on(
                "spoken",
                Said.class,
                said -> {
                  LOG.info("handling");
                  return Handling.DONE;
                });
    var sent = Broker.binary("notes", "k", "spoken", id, data);
    var record = new ConsumerRecord<>("notes", 0, 0, "k", sent.value());
    sent.headers().forEach(header -> record.headers().add(header));
    var batch =
        new ConsumerRecords<>(Map.of(new TopicPartition("notes", 0), List.of(record)), Map.of());
    return logged("handling", () -> intake.take(batch, handlers));
  }

  private static ExtLogRecord logged(String message, Runnable work) {
    try (var capture = new LogCapture(Level.INFO)) {
      work.run();
      return capture.only(message);
    }
  }

  @Test
  void withNoShareNothingIsShownWhoeverBeganIt() {
    var shown =
        SpanContext.createFromRemoteParent(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    assertEquals(SamplingDecision.DROP, decision(0, shown));
    assertEquals(SamplingDecision.RECORD_AND_SAMPLE, decision(0.000001, shown));
    assertEquals(SamplingDecision.RECORD_AND_SAMPLE, decision(1, SpanContext.getInvalid()));
  }

  private static SamplingDecision decision(double share, SpanContext parent) {
    return new Traces()
        .share(share)
        .shouldSample(
            Context.root().with(Span.wrap(parent)),
            "0af7651916cd43dd8448eb211c80319c",
            "any",
            SpanKind.CONSUMER,
            Attributes.empty(),
            List.of())
        .getDecision();
  }

  private static void write(String dueOn) {
    given()
        .auth()
        .oauth2(World.token("officer", "sub", "o"))
        .contentType("application/json")
        .body(Map.of("name", "watched " + UUID.randomUUID(), "dueOn", LocalDate.parse(dueOn) + ""))
        .post("/api/notes")
        .then()
        .statusCode(201);
  }

  private static double metric(String start) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow(() -> new AssertionError(start));
  }
}
