package onestop.registration.exemption;

import static onestop.registration.Office.officer;
import static onestop.registration.Office.open;
import static onestop.registration.Office.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.registration.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A registration shows what is not paid, whichever certificate says so. */
@QuarkusTest
@QuarkusTestResource(World.class)
@Tag("R6.2")
class ExemptionsShownTest {

  private static void granted(String person, String insurance, String from, String until) {
    send(
        "exemptions",
        person,
        "exemption-granted",
        """
        {"certificateId":"%s","personId":"%s","version":1,"insurances":["%s"],
         "exemptFrom":"%s","exemptUntil":"%s"}
        """
            .formatted(UUID.randomUUID(), person, insurance, from, until));
  }

  @Test
  void twoCertificatesOfAPersonAreBothShown() {
    String id = open(Sample.next());
    String person = officer().get("/api/registrations/" + id).path("person.id");
    officer()
        .get("/api/registrations/" + id)
        .then()
        .body("insurances", hasSize(5))
        .body("insurances.findAll{it.payable}", hasSize(5));
    granted(person, "PENSION", "2020-01-01", "2098-12-31");
    granted(person, "UNEMPLOYMENT", "2021-02-03", "2099-12-31");
    Await.until(() ->
        officer()
            .get("/api/registrations/" + id)
            .then()
            .body("insurances", hasSize(5))
            .body("insurances.findAll{!it.payable}.insurance", contains("PENSION", "UNEMPLOYMENT"))
            .body("insurances.exemptFrom", hasItems("2020-01-01", "2021-02-03"))
            .body(
                "insurances.find{it.insurance=='UNEMPLOYMENT'}.exemptUntil",
                equalTo("2099-12-31")));
    List<Map<String, Object>> shown = officer().get("/api/registrations/" + id).path("insurances");
    List<Map<String, Object>> listed =
        officer().get("/api/registrations?personId=" + person).path("items[0].insurances");
    assertEquals(listed, shown);
  }
}
