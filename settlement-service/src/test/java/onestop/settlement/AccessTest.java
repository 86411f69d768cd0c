package onestop.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of the interfaces' page: who may make them, and which versions they honour. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AccessTest {

  private static final Map<Character, String> ROLES = new LinkedHashMap<>();

  static {
    ROLES.put('e', "employer");
    ROLES.put('n', "person");
    ROLES.put('o', "officer");
    ROLES.put('r', "reviewer");
    ROLES.put('a', "auditor");
    ROLES.put('s', "system");
  }

  /** Letters as on the page: p public, e employer, n person, o officer, r reviewer, a auditor. */
  @ParameterizedTest
  @CsvSource({
    "GET,  /api/contributions/preview?month=2025-07&wage=30000, p",
    "POST, /api/late-fees,                                      p",
    "GET,  /api/accounts/{number},                              nora",
    "GET,  /api/accounts/{number}/statement?through=2024,       nora",
    "GET,  /api/accounts/{number}/quote?paidIn=2025-03,         no",
    "GET,  /api/contributions?socialSecurityNumber={number},    noa",
    "GET,  /api/arrears?month=2025-07,                          eoa",
    "POST, /api/settlements,                                    no",
    "PUT,  /api/settlements/{id},                               no",
    "POST, /api/settlements/{id}/notice-confirmation,           no",
    "POST, /api/settlements/{id}/review,                        o",
    "POST, /api/settlements/{id}/approval,                      r",
    "POST, /api/settlements/{id}/return,                        or",
    "POST, /api/settlements/{id}/payment-retry,                 no",
    "POST, /api/settlements/{id}/withdrawal,                    no",
    "GET,  /api/settlements?socialSecurityNumber={number},      nora",
    "GET,  /api/settlements/{id},                               nora",
    "GET,  /api/payment-orders/{id},                            s",
    "GET,  /api/refunds?personId={id},                          enoa",
    "POST, /api/benefit-places,                                 p",
  })
  void eachCallIsForThoseOnThePage(String method, String path, String who) {
    String address =
        path.replace("{id}", UUID.randomUUID().toString()).replace("{number}", "DEU0NOBODYATALL");
    boolean open = who.equals("p");
    call(given(), method, address).then().statusCode(open ? not(401) : is(401));
    ROLES.forEach((letter, role) -> {
      boolean may = open || who.indexOf(letter) >= 0;
      var as = given().header("Authorization", "Bearer " + World.token(role, "sub", role + "-7"));
      call(as, method, address).then().statusCode(may ? not(oneOf(401, 403, 405, 500)) : is(403));
    });
  }

  private static Response call(RequestSpecification as, String method, String path) {
    RequestSpecification request =
        method.equals("GET") ? as : as.contentType("application/json").body("{}");
    return request.urlEncodingEnabled(false).request(method, path);
  }

  @Test
  void everyChangeHonoursTheVersionItNames() {
    Desk.today("2026-01-10");
    Desk desk = new Desk().registered("2025-12").collected("2025-12", "100.00");
    desk.employmentEnded("2025-12-31").awaitAccount("employmentEndedOn", "2025-12-31");
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    String path = "/api/settlements/" + id;
    Desk.settlement(id).then().header("ETag", equalTo("\"1\""));
    var retry = Map.of("bankAccount", Desk.bankAccount("Anna Schmidt"));
    // The version is looked at before the state: none of these is possible now.
    stale(Desk.officer().body(desk.withdrawal()), "PUT", path);
    stale(
        Desk.officer().body(Map.of("signedOn", "2026-01-10")),
        "POST",
        path + "/notice-confirmation");
    stale(Desk.officer(), "POST", path + "/review");
    stale(Desk.reviewer(), "POST", path + "/approval");
    stale(Desk.reviewer().body(Map.of("reason", "r")), "POST", path + "/return");
    stale(Desk.officer().body(retry), "POST", path + "/payment-retry");
    stale(Desk.officer(), "POST", path + "/withdrawal");
    Desk.officer()
        .header("If-Match", "\"1\"")
        .body(Map.of("signedOn", "2026-01-10"))
        .post(path + "/notice-confirmation")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("version", equalTo(2));
    Desk.officer().header("If-Match", "\"1\"").post(path + "/review").then().statusCode(412);
  }

  private static void stale(RequestSpecification request, String method, String path) {
    request
        .header("If-Match", "\"7\"")
        .request(method, path)
        .then()
        .statusCode(412)
        .body("code", equalTo("CHANGED_SINCE"));
  }
}
