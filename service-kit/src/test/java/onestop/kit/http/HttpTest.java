package onestop.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import onestop.kit.sample.Notes;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class HttpTest {

  @TestHTTPResource URI root;

  private static RequestSpecification officer() {
    return given().auth().oauth2(World.token("officer", "sub", "officer-1"));
  }

  private static String name() {
    return "http " + UUID.randomUUID();
  }

  private static void problem(ValidatableResponse answer, int status, String code) {
    answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("type", startsWith("urn:onestop:problem:"))
        .body("title", not(containsString("status.")))
        .body("detail", notNullValue())
        .body(not(containsString("Exception")))
        .body(not(containsString("onestop.kit")));
  }

  private static RequestSpecification json(Object body) {
    return officer().contentType("application/json").body(body);
  }

  @Test
  void sixFormFaultsInOneBodyAreAnsweredAtOnce() {
    var answer =
        json("""
        {"name": 7, "dueOn": "2026-02-30", "reference": "12", "price": "1.005", "colour": "RED",
         "lines": [{"colour": "BLUE", "text": "a"}, {"colour": "RED"}]}\
        """)
            .post("/api/notes")
            .then();
    problem(answer, 400, "NOT_READABLE");
    answer.body(
        "errors.collect { it.field + ' ' + it.code }",
        containsInAnyOrder(
            "name WRONG_FORMAT",
            "dueOn WRONG_FORMAT",
            "reference WRONG_FORMAT",
            "price WRONG_FORMAT",
            "colour UNKNOWN_FIELD",
            "lines[0].colour UNKNOWN_VALUE",
            "lines[1].text REQUIRED"));
  }

  @Test
  void aBrokenRuleStandsBesideFormFaultsAndAloneIs422() {
    json("{\"dueOn\":\"2026-02-02\",\"until\":\"2026-02-01\"}")
        .post("/api/notes")
        .then()
        .statusCode(400)
        .body(
            "errors.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("name REQUIRED", "until ENDS_BEFORE_IT_BEGINS"));
    problem(
        json("{\"name\":\"a\",\"dueOn\":\"2026-02-02\",\"until\":\"2026-02-01\"}")
            .post("/api/notes")
            .then(),
        422,
        "ENDS_BEFORE_IT_BEGINS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "{\"name\":\"a\"} x", "nothing"})
  void whatIsNotJsonIsNotReadable(String body) {
    problem(json(body).post("/api/notes").then(), 400, "NOT_READABLE");
  }

  @Test
  void withoutAnyBodyToo() {
    problem(
        officer().contentType("application/json").post("/api/notes").then(), 400, "NOT_READABLE");
    problem(officer().post("/api/notes").then(), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void languageFollowsTheReaderAndCodesNeverChange() {
    officer()
        .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
        .get("/api/notes/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .header("Content-Language", "zh-CN")
        .body("title", equalTo("未找到"))
        .body("code", equalTo("NOT_FOUND"));
    officer()
        .header("Accept-Language", "fr, en;q=0.5")
        .get("/api/notes/{id}", UUID.randomUUID())
        .then()
        .header("Content-Language", "en")
        .body("title", equalTo("Not found"));
    officer()
        .header("Accept-Language", ";;q=zh=,")
        .get("/api/notes/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void aFailureOfOursSaysNothingOfWhatItMet() {
    var answer = given().get("/api/notes/failure").then();
    problem(answer, 500, "INTERNAL");
    answer.body(not(containsString("Schmidt"))).body(not(containsString("G0123456")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api/nowhere",
        "/api/notes/a/b/c",
        "/api/notes/not-an-id",
        "/api/notes/%00",
        "/"
      })
  void whatIsNowhereIsNotFound(String path) {
    problem(officer().urlEncodingEnabled(false).get(path).then(), 404, "NOT_FOUND");
  }

  @Test
  void aMethodThatIsNotThereIsNotAllowed() {
    problem(officer().delete("/api/notes").then(), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    problem(
        officer().contentType("text/plain").body("a").post("/api/notes").then(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    problem(
        officer().contentType("application/xml").body("<a/>").post("/api/notes").then(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    problem(officer().accept("image/png").get("/api/notes").then(), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void aBodyOverOneMebibyteIsTooLarge() {
    json("{\"name\":\"" + "a".repeat(1024 * 1024) + "\"}")
        .post("/api/notes")
        .then()
        .statusCode(413);
  }

  @Test
  void alsoWhenItsLengthIsNotSaidBefore() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(root + "api/notes"))
            .header("Authorization", "Bearer " + World.token("officer"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[2 * 1024 * 1024])))
            .build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      assertEquals(413, client.send(request, BodyHandlers.discarding()).statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit OUT_OF_RANGE",
    "limit=201, limit OUT_OF_RANGE",
    "limit=x, limit WRONG_FORMAT",
    "cursor=abc, cursor WRONG_FORMAT",
    "cursor=MTIzNDU2Nzg5, cursor WRONG_FORMAT",
    "dueBefore=2026-02-30, dueBefore WRONG_FORMAT",
    "colour=RED%2CBLUE, colour UNKNOWN_VALUE",
    "prefix=%00, prefix WRONG_FORMAT",
    "price=1e3, price WRONG_FORMAT"
  })
  void aFaultyParameterIsNamed(String query, String fault) {
    officer()
        .urlEncodingEnabled(false)
        .get("/api/notes?" + query)
        .then()
        .statusCode(400)
        .body("errors.collect { it.field + ' ' + it.code }", equalTo(List.of(fault)));
  }

  @Test
  void severalFaultyParametersAreNamedAtOnce() {
    problem(
        officer()
            .get("/api/notes?limit=500&dueBefore=tomorrow&colour=BLUE&cursor=x")
            .then()
            .body("errors.field", containsInAnyOrder("limit", "dueBefore", "colour", "cursor")),
        400,
        "NOT_READABLE");
  }

  @Test
  void aListIsReadPageByPageToItsEnd() {
    String prefix = name();
    for (int i = 0; i < 5; i++) {
      json("{\"name\":\"" + prefix + i + "\"}").post("/api/notes").then().statusCode(201);
    }
    String next = null;
    int read = 0;
    for (int pages = 0; pages < 3; pages++) {
      var request = officer().queryParam("prefix", prefix).queryParam("limit", 2);
      var page = (next == null ? request : request.queryParam("cursor", next)).get("/api/notes");
      read += page.jsonPath().getList("items").size();
      next = page.jsonPath().getString("next");
    }
    assertEquals(5, read);
    assertEquals(null, next);
    officer()
        .queryParam("prefix", prefix)
        .get("/api/notes")
        .then()
        .body("items.name", hasItem(prefix + 4))
        .body("next", nullValue());
  }

  @Test
  void aChangeMayNameTheVersionItMeans() {
    var created = json("{\"name\":\"" + name() + "\"}").post("/api/notes");
    String path = created.getHeader("Location").replaceFirst("https?://[^/]+", "");
    String tag = created.getHeader("ETag");
    officer().get(path).then().header("ETag", equalTo(tag));
    officer().header("If-Match", tag).post(path + "/repetition").then().statusCode(200);
    problem(
        officer().header("If-Match", tag).post(path + "/repetition").then(), 412, "CHANGED_SINCE");
    officer().header("If-Match", "*").post(path + "/repetition").then().statusCode(200);
    officer()
        .header("If-Match", "\"9\", \"2\"")
        .post(path + "/repetition")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"3\""));
    officer().post(path + "/repetition").then().statusCode(200).body("times", equalTo(4));
  }

  @Test
  void aRefusalOfTheDomainIs422() {
    String name = name();
    Notes.REFUSED.add(name);
    problem(json("{\"name\":\"" + name + "\"}").post("/api/notes").then(), 422, "NOT_NOW");
  }

  @Test
  void somethingElseThanJsonIsAnsweredWhereItIsPromised() {
    given().get("/api/notes/plain").then().statusCode(200).contentType(startsWith("text/plain"));
  }
}
