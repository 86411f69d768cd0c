package onestop.verification.beneficiary;

import static onestop.verification.Desk.award;
import static onestop.verification.Desk.number;
import static onestop.verification.Desk.officer;
import static onestop.verification.Desk.today;
import static onestop.verification.Desk.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R13.1: reads of a beneficiary's file are told to the auditor. */
@QuarkusTest
@QuarkusTestResource(World.class)
class FileReadTest {

  private static final String READER = World.token("reviewer", "sub", "reads-beneficiaries");

  @ParameterizedTest
  @ValueSource(strings = {"", "/next-step", "/verifications", "/notices"})
  void everyPartOfTheFileThatIsReadIsRecorded(String part) {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    with(READER).get("/api/beneficiaries/" + number + part).then().statusCode(200);
    assertEquals(List.of("GET /api/beneficiaries/*" + part), operations(number));
  }

  @Test
  void whoIsInAListIsRead() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "1990-01");
    with(READER)
        .queryParam("dueBefore", "1991-03-01")
        .queryParam("limit", 200)
        .get("/api/beneficiaries")
        .then()
        .statusCode(200);
    assertEquals(List.of("GET /api/beneficiaries"), operations(number));
    assertTrue(
        officer().get("/api/audit/file-reads").statusCode() == 403,
        "what was read is for the auditor alone");
  }

  private static List<String> operations(String number) {
    return with(World.token("auditor", "sub", "auditor-1"))
        .queryParam("socialSecurityNumber", number)
        .queryParam("reader", "reads-beneficiaries")
        .get("/api/audit/file-reads")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.operation");
  }
}
