package onestop.kit.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Who may make a call, and that it refuses a version that is no longer. */
public final class Access {

  private static final Map<Character, String> ROLES = new LinkedHashMap<>();

  static {
    ROLES.put('e', "employer");
    ROLES.put('n', "person");
    ROLES.put('o', "officer");
    ROLES.put('r', "reviewer");
    ROLES.put('a', "auditor");
    ROLES.put('s', "system");
  }

  private Access() {}

  /**
   * Makes a call without a token and as each role, and fails unless exactly those of {@code who}
   * are let in: letters as on the interfaces' page, p for everyone. In the path, {@code {id}} and
   * {@code {number}} stand for something that nobody has.
   */
  public static void check(String method, String path, String who) {
    String address =
        path.replace("{id}", UUID.randomUUID().toString()).replace("{number}", "DEU0NOBODYATALL");
    boolean open = who.equals("p");
    call(given(), method, address).then().statusCode(open ? not(401) : is(401));
    ROLES.forEach((letter, role) -> {
      boolean may = open || who.indexOf(letter) >= 0;
      call(given().auth().oauth2(World.token(role, "sub", role + "-7")), method, address)
          .then()
          .statusCode(may ? not(oneOf(401, 403, 405, 500)) : is(403));
    });
  }

  private static Response call(RequestSpecification as, String method, String path) {
    RequestSpecification request =
        method.equals("GET") ? as : as.contentType(ContentType.JSON).body("{}");
    return request.urlEncodingEnabled(false).request(method, path);
  }

  /** Makes a change of a version that never was, and fails unless that is refused with 412. */
  public static void refusesStale(RequestSpecification request, String method, String path) {
    request
        .header("If-Match", "\"77\"")
        .request(method, path)
        .then()
        .statusCode(412)
        .body("code", equalTo("CHANGED_SINCE"));
  }
}
