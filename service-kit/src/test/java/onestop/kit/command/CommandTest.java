package onestop.kit.command;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onestop.kit.sample.Notes;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class CommandTest {

  @Inject Notes notes;

  private final String name = "command " + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  private static Response write(String key, String sub, String name) {
    var request =
        given()
            .auth()
            .oauth2(World.token("officer", "sub", sub))
            .contentType("application/json")
            .body("{\"name\":\"" + name + "\"}");
    return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/notes");
  }

  private long count() {
    return QuarkusTransaction.requiringNew().call(() -> notes.count(name));
  }

  private static List<Response> atOnce(int times, Callable<Response> call)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<Response>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        calls.add(threads.submit(call));
      }
      List<Response> answers = new ArrayList<>();
      for (var one : calls) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void theSameCallUnderTheSameKeyCreatesOnce() {
    var first = write(key, "officer-1", name);
    var second = write(key, "officer-1", name);
    first.then().statusCode(201);
    second.then().statusCode(201).body("id", equalTo(first.path("id")));
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(1, count());
  }

  @Test
  void alsoWhenTenComeAtOnce() throws InterruptedException, ExecutionException {
    var ids = new HashSet<String>();
    for (var answer : atOnce(10, () -> write(key, "officer-1", name))) {
      answer.then().statusCode(201);
      ids.add(answer.path("id"));
    }
    assertEquals(1, ids.size());
    assertEquals(1, count());
  }

  @Test
  void theKeyOfAnotherBodyIsRefused() {
    write(key, "officer-1", name).then().statusCode(201);
    write(key, "officer-1", name + " again")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void theKeyOfAnotherPersonIsAnotherKey() {
    write(key, "officer-1", name).then().statusCode(201);
    write(key, "officer-2", name + " too").then().statusCode(201);
    assertEquals(2, count());
  }

  @Test
  void aRefusalIsNotRemembered() {
    Notes.REFUSED.add(name);
    write(key, "officer-1", name).then().statusCode(422);
    Notes.REFUSED.remove(name);
    write(key, "officer-1", name).then().statusCode(201);
  }

  @Test
  void aKeyHasAtMostTwoHundredCharacters() {
    write("k".repeat(201), "officer-1", name)
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_TOO_LONG"));
  }

  @Test
  void whoCreatesTheSameAtOnceWithoutAKeyIsToldThatItChanged()
      throws InterruptedException, ExecutionException {
    var answers = atOnce(4, () -> write(null, "officer-1", name));
    answers.forEach(answer -> answer.then().statusCode(is(oneOf(201, 409))));
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> answer.then().body("code", equalTo("CHANGED_MEANWHILE")));
  }

  @Test
  void changesAtOnceAreEachDoneOrToldThatItChanged()
      throws InterruptedException, ExecutionException {
    String path = "/api/notes/" + write(null, "officer-1", name).path("id") + "/repetition";
    var answers =
        atOnce(8, () -> given().auth().oauth2(World.token("officer", "sub", "o")).post(path));
    answers.forEach(answer -> answer.then().statusCode(is(oneOf(200, 409))));
    long done = answers.stream().filter(answer -> answer.statusCode() == 200).count();
    assertTrue(done >= 1);
    given()
        .auth()
        .oauth2(World.token("officer"))
        .get(path.replace("/repetition", ""))
        .then()
        .body("times", equalTo((int) done));
  }
}
