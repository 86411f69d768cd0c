package onestop.verification.notice;

import static onestop.verification.Desk.award;
import static onestop.verification.Desk.number;
import static onestop.verification.Desk.officer;
import static onestop.verification.Desk.today;
import static onestop.verification.Desk.verify;
import static onestop.verification.Desk.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(World.class)
class NoticeTest {

  @Inject MockMailbox mailbox;

  @Test
  void aBeneficiaryIsRemindedByMailInBothLanguagesAndToldWhatIsNext() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    String own = World.token("person", "sub", "a", "socialSecurityNumber", number);
    String address = number.toLowerCase(java.util.Locale.ROOT) + "@example.com";
    with(own)
        .get("/api/beneficiaries/" + number + "/next-step")
        .then()
        .statusCode(200)
        .body("step", equalTo("NOTHING_YET"))
        .body("channels", hasSize(0));
    with(own)
        .body(Map.of("email", "nowhere"))
        .put("/api/beneficiaries/" + number + "/contact")
        .then()
        .statusCode(400)
        .body("errors.field", contains("email"));
    with(own)
        .body(Map.of("email", address))
        .put("/api/beneficiaries/" + number + "/contact")
        .then()
        .statusCode(200)
        .body("email", equalTo(address));
    today("2026-01-30");
    today("2026-01-31");
    var mails = mailbox.getMailsSentTo(address);
    assertEquals(1, mails.size());
    assertTrue(mails.getFirst().getSubject().contains("2026-03-31"));
    assertTrue(mails.getFirst().getText().contains("60 days are left"));
    assertTrue(mails.getFirst().getText().contains("还剩60天"));
    with(own)
        .get("/api/beneficiaries/" + number + "/next-step")
        .then()
        .statusCode(200)
        .body("status", equalTo("DUE_SOON"))
        .body("step", equalTo("VERIFY_IN_TIME"))
        .body("by", equalTo("2026-03-31"))
        .body("text.en", containsString("2026-03-31"))
        .body("text.zh", containsString("2026-03-31"))
        .body("channels", hasSize(5))
        .body("channels[0].name.zh", notNullValue());
    today("2026-04-01");
    assertEquals(2, mailbox.getMailsSentTo(address).size());
    with(own)
        .get("/api/beneficiaries/" + number + "/notices")
        .then()
        .statusCode(200)
        .body("items.code", contains("LAPSED", "DUE_SOON"))
        .body("items[0].sentAt", notNullValue());
    with(own).delete("/api/beneficiaries/" + number + "/contact").then().statusCode(204);
    officer().get("/api/beneficiaries/" + number + "/contact").then().statusCode(404);
    verify(number, "2026-04-01");
    today("2027-03-31");
    assertEquals(2, mailbox.getMailsSentTo(address).size());
  }
}
