package onestop.kit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class IntakeTest {

  @Inject Session session;

  @Test
  void anEventBecomesANoteAndAnEcho() {
    try (var broker = new Broker()) {
      broker.send("notes", "a", "note-written", "{\"name\":\"a\"}");
      Await.until(() ->
          assertEquals(
              1, broker.read("echoes", "note-echoed", data -> data.contains("\"a\"")).size()));
    }
  }
}
