package onestop.kit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The database stands still, or is slow: nobody hangs, nothing piles up, it passes by itself. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class OverloadTest {

  private static final int CALLERS = 200;
  private static final Duration LONG = Duration.ofSeconds(60);

  @Inject AgroalDataSource database;
  @Inject MeterRegistry metrics;

  @TestHTTPResource("/api/notes")
  URI notes;

  @ConfigProperty(name = "onestop.http.at-once")
  int atOnce;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String token = World.token("officer", "sub", "o");
  private final String prefix = "overload " + UUID.randomUUID() + " ";

  private CompletableFuture<HttpResponse<String>> write(int number) {
    var request =
        HttpRequest.newBuilder(notes)
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(LONG)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + prefix + number + "\"}"))
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private double inside() {
    return metrics.get("onestop.http.inside").gauge().value();
  }

  /** How many were written; all others are told to come again. */
  private static long written(List<CompletableFuture<HttpResponse<String>>> calls) {
    long written = 0;
    for (var call : calls) {
      HttpResponse<String> answer = call.join();
      if (answer.statusCode() == 201) {
        written++;
      } else {
        assertEquals(503, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("\"code\":\"UNAVAILABLE\""), answer::body);
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse("none"));
      }
    }
    return written;
  }

  private Connection another() throws SQLException {
    // A connection of its own: the service's are to be used up.
    String url =
        database
            .getConfiguration()
            .connectionPoolConfiguration()
            .connectionFactoryConfiguration()
            .jdbcUrl();
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  private static long count(Statement statement, String like) throws SQLException {
    try (var rows =
        statement.executeQuery("SELECT count(*) FROM note WHERE name LIKE '" + like + "%'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void aDatabaseThatStandsStillLetsNobodyHangAndAllGoesOnByItself() throws Exception {
    int connections = database.getConfiguration().connectionPoolConfiguration().maxSize();
    List<CompletableFuture<HttpResponse<String>>> calls;
    try (var other = another();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE note IN ACCESS EXCLUSIVE MODE");
      calls = IntStream.range(0, CALLERS).mapToObj(this::write).toList();
      // While nothing moves, all are answered but those that hold a connection.
      Await.until(
          LONG,
          () ->
              assertTrue(
                  calls.stream().filter(CompletableFuture::isDone).count() >= CALLERS - connections,
                  () -> "still inside: " + inside()));
      assertTrue(inside() <= atOnce, () -> "inside: " + inside());
      assertEquals(503, given().get("/q/health/ready").statusCode());
      assertEquals(200, given().get("/q/health/live").statusCode());
      other.rollback();
    }
    long written = written(calls);
    assertTrue(written > 0, "those that held a connection are written");
    Await.until(LONG, () -> assertEquals(200, given().get("/q/health/ready").statusCode()));
    Await.until(LONG, () -> assertEquals(0, inside()));
    assertEquals(201, write(CALLERS).join().statusCode());
  }

  @Test
  void aSlowDatabaseTakesWhatItCanAndTheRestIsToldToComeAgain() throws Exception {
    String heard = "slow " + UUID.randomUUID();
    try (var other = another();
        var slow = other.createStatement()) {
      slow.execute(
          """
          CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql
          AS 'BEGIN PERFORM pg_sleep(1); RETURN NEW; END'\
          """);
      try {
        slow.execute(
            "CREATE TRIGGER slow BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION slow()");
        try (var broker = new Broker()) {
          for (int i = 0; i < 5; i++) {
            broker.send("notes", heard, "note-written", "{\"name\":\"" + heard + i + "\"}");
          }
        }
        var calls = IntStream.range(0, CALLERS).mapToObj(this::write).toList();
        double most = 0;
        while (!calls.stream().allMatch(CompletableFuture::isDone)) {
          most = Math.max(most, inside());
          TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(most <= atOnce, "inside at most: " + most);
        long written = written(calls);
        assertTrue(0 < written && written < CALLERS, () -> "written: " + written);
        assertEquals(written, count(slow, prefix), "who was refused is not written");
      } finally {
        slow.execute("DROP FUNCTION slow CASCADE");
      }
      Await.until(LONG, () -> assertEquals(5, count(slow, heard)));
    }
    Await.until(LONG, () -> assertEquals(200, given().get("/q/health/ready").statusCode()));
    assertEquals(201, write(CALLERS).join().statusCode());
  }
}
