package onestop.kit.watch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** A service that started when nobody knew its broker's name asks to be started again. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
@TestProfile(UnknownBrokerTest.Nowhere.class)
class UnknownBrokerTest {

  /** The channels' broker has a name that no one knows. */
  public static class Nowhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mp.messaging.connector.smallrye-kafka.bootstrap.servers", "nowhere.invalid:9092");
    }
  }

  @Inject IntakeLag lag;

  @Test
  void channelsWithoutAClientEndItsLife() {
    Await.until(() ->
        given()
            .get("/q/health/live")
            .then()
            .statusCode(503)
            .body("status", equalTo("DOWN"))
            .body(containsString("Failed to construct kafka consumer")));
    lag.measure();
    given().get("/q/metrics").then().body(containsString("onestop_intake_lag_events"));
  }
}
