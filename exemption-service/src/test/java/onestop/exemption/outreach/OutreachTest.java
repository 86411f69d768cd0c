package onestop.exemption.outreach;

import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.said;
import static onestop.exemption.Scene.started;
import static onestop.exemption.Scene.tell;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import onestop.exemption.Scene;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** R6.10: people are told of agreements, and reminded until they hand something in. */
@QuarkusTest
@QuarkusTestResource(World.class)
class OutreachTest {

  private static List<String> possible(Broker broker, Person person) {
    return said(broker, "exemption-possible", person.id());
  }

  @Test
  void whoMayBeExemptIsToldOnceAndRemindedTwice() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "JPN", "POSTED", "2026-03-02");
      tell(
          broker,
          person,
          "registration-clock-started",
          1,
          started(Scene.EMPLOYER, "POSTED", "2026-03-02"));
      Await.until(() -> assertEquals(1, possible(broker, person).size()));
      String first = possible(broker, person).getFirst();
      assertTrue(first.contains("\"handInBy\":\"2026-06-02\""), first);
      assertTrue(first.contains("\"insurances\":[\"PENSION\"]"), first);
      assertTrue(first.contains("\"version\":1"), first);

      today("2026-05-02");
      assertEquals(1, possible(broker, person).size());
      today("2026-05-03"); // 30 days
      today("2026-05-03");
      Await.until(() -> assertEquals(2, possible(broker, person).size()));
      today("2026-05-30"); // the step of 7, at 3
      Await.until(() -> assertEquals(3, possible(broker, person).size()));
      assertTrue(possible(broker, person).getLast().contains("\"version\":3"));
      today("2026-06-03");
      assertEquals(3, possible(broker, person).size());
    }
  }

  @Test
  void whoHandedInIsNotReminded() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "DEU", "POSTED", "2026-03-02");
      Person refused = employed(broker, "DEU", "POSTED", "2026-03-02");
      handIn(paper(person, "POSTED", "2026-03-01", "2026-12-31")).body("status", is("ACTIVE"));
      handIn(paper(refused, "POSTED", "2026-03-01", "2036-12-31")).body("status", is("REJECTED"));
      today("2026-05-10");
      Await.until(() -> assertEquals(2, possible(broker, refused).size()));
      assertEquals(1, possible(broker, person).size());
    }
  }

  @Test
  void withoutAnAgreementInForceNothingIsSaid() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person french = employed(broker, "FRA", "POSTED", "2026-03-02");
      Person american = employed(broker, "USA", "POSTED", "2026-03-02");
      Person korean = employed(broker, "KOR", "LOCAL_HIRE", "2026-03-02");
      Await.until(() -> assertEquals(1, possible(broker, korean).size()));
      assertTrue(possible(broker, korean).getFirst().contains("\"insurances\":[\"PENSION\"]"));
      assertEquals(0, possible(broker, french).size());
      assertEquals(0, possible(broker, american).size());
    }
  }
}
