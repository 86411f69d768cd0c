package onestop.verification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import onestop.kit.testing.Access;
import onestop.kit.testing.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of the interfaces' page: who may make them. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AccessTest {

  /** Letters as on the page: p public, e employer, n person, o officer, r reviewer, a auditor. */
  @ParameterizedTest
  @CsvSource({
    "GET,  /api/retirement?birthMonth=1970-03&category=MALE,  p",
    "GET,  /api/beneficiaries,                                ora",
    "GET,  /api/beneficiaries/{number},                       nora",
    "POST, /api/beneficiaries/{number}/verifications,         nos",
    "GET,  /api/beneficiaries/{number}/payments,              noa",
    "GET,  /api/beneficiaries/{number}/next-step,             nora",
    "POST, /api/pay-runs,                                     o",
    "POST, /api/data-matches,                                 s",
  })
  void eachCallIsForThoseOnThePage(String method, String path, String who) {
    Access.check(method, path, who);
  }
}
