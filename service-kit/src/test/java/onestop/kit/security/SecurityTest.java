package onestop.kit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;
import onestop.kit.testing.World;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class SecurityTest {

  private static final String NUMBER = "DEU0G0123456";

  @TestHTTPResource URI root;

  private static JwtClaimsBuilder officer() {
    return Jwt.issuer("onestop-local").subject("officer-1").groups(Set.of("officer"));
  }

  private static int statusWith(String token) {
    return given().auth().oauth2(token).get("/api/notes").statusCode();
  }

  private static void isNotAuthenticated(String token) {
    given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "zh-CN")
        .get("/api/notes")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("NOT_AUTHENTICATED"))
        .body("title", equalTo("未认证"));
  }

  @Test
  void withoutATokenNobodyGetsIn() {
    given()
        .get("/api/notes")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_AUTHENTICATED"));
  }

  @Test
  void aTokenThatIsNotAsItShouldBeIsNoToken() throws NoSuchAlgorithmException {
    long now = System.currentTimeMillis() / 1000;
    assertEquals(200, statusWith(officer().expiresAt(now + 60).sign(World.privateKey())));
    isNotAuthenticated(
        officer().issuedAt(now - 7200).expiresAt(now - 3600).sign(World.privateKey()));
    var foreign = KeyPairGenerator.getInstance("RSA");
    foreign.initialize(2048);
    isNotAuthenticated(officer().expiresAt(now + 60).sign(foreign.generateKeyPair().getPrivate()));
    isNotAuthenticated("not.a.token");
    String good = officer().expiresAt(now + 60).sign(World.privateKey());
    isNotAuthenticated(good.substring(0, good.lastIndexOf('.') + 1));
    // "alg": "none"
    isNotAuthenticated("eyJhbGciOiJub25lIn0." + good.split("\\.", -1)[1] + ".");
  }

  @ParameterizedTest
  @CsvSource({"officer, 200", "auditor, 200", "person, 403", "employer, 403", "system, 403"})
  void anEndpointAdmitsTheRolesItNames(String role, int status) {
    assertEquals(status, statusWith(World.token(role)));
  }

  @Test
  void whoeverMayNotGetsAProblemThatSaysSo() {
    given()
        .auth()
        .oauth2(World.token("person"))
        .get("/api/notes")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_ALLOWED"));
  }

  @Test
  void othersFilesDoNotExist() {
    given()
        .auth()
        .oauth2(World.token("person", "socialSecurityNumber", NUMBER))
        .get("/api/notes/of/{number}", NUMBER)
        .then()
        .statusCode(200)
        .body("name", equalTo("DEU***56"));
    given()
        .auth()
        .oauth2(World.token("person", "socialSecurityNumber", "DEU0G0123457"))
        .get("/api/notes/of/{number}", NUMBER)
        .then()
        .statusCode(404);
  }

  @Test
  void aTokenThatNamesNobodyIsRefusedWhereSomebodyMustBeNamed() {
    String nobody =
        Jwt.issuer("onestop-local")
            .groups(Set.of("officer"))
            .expiresIn(60)
            .sign(World.privateKey());
    assertEquals(200, statusWith(nobody));
    given()
        .auth()
        .oauth2(nobody)
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .body("{\"name\":\"nobody\"}")
        .post("/api/notes")
        .then()
        .statusCode(403)
        .body("code", equalTo("TOKEN_WITHOUT_SUBJECT"));
  }

  /** The sample, as another service would call it. */
  @Path("/api/notes")
  @RegisterProvider(ServiceToken.class)
  interface NoteClient {

    record Note(String name) {}

    @GET
    @Path("/of/{number}")
    Note of(@PathParam("number") String number);

    @GET
    Note all();
  }

  @Test
  void aServiceCallsAnotherWithTheTokenOfItsFile() {
    NoteClient notes = QuarkusRestClientBuilder.newBuilder().baseUri(root).build(NoteClient.class);
    // The answer has more fields than this caller reads.
    assertEquals("DEU***56", notes.of(NUMBER).name());
    var refused = assertThrows(WebApplicationException.class, notes::all);
    assertEquals(403, refused.getResponse().getStatus());
  }
}
