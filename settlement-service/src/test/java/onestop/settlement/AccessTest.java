package onestop.settlement;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import onestop.kit.testing.Access;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of the interfaces' page: who may make them, and which versions they honour. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AccessTest {

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
    Access.check(method, path, who);
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
    Access.refusesStale(Desk.officer().body(desk.withdrawal()), "PUT", path);
    Access.refusesStale(
        Desk.officer().body(Map.of("signedOn", "2026-01-10")),
        "POST",
        path + "/notice-confirmation");
    Access.refusesStale(Desk.officer(), "POST", path + "/review");
    Access.refusesStale(Desk.reviewer(), "POST", path + "/approval");
    Access.refusesStale(Desk.reviewer().body(Map.of("reason", "r")), "POST", path + "/return");
    Access.refusesStale(Desk.officer().body(retry), "POST", path + "/payment-retry");
    Access.refusesStale(Desk.officer(), "POST", path + "/withdrawal");
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
}
