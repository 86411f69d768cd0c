package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;

/** Somebody whose permit has come, with the id the service gave. */
public record KnownPerson(String id, String surname, String registrationId) {

  /** Lets a permit come and waits until its person is known. */
  public static KnownPerson arrived() {
    int n = Sample.next();
    String permit = "P" + n;
    String surname = "MUELLER" + n;
    try (var broker = new Broker()) {
      broker.send(
          "work-permits",
          permit,
          "work-permit-issued",
          Sample.permit(
              permit,
              Sample.today().minusDays(3) + "T09:30:00+08:00",
              surname,
              "C" + n,
              Sample.EMPLOYER));
    }
    var found = new String[2];
    Await.until(() -> {
      var items =
          given()
              .auth()
              .oauth2(World.token("officer", "sub", "officer-1"))
              .get("/api/registrations?permitNumber=" + permit)
              .jsonPath();
      found[0] = items.getString("items[0].person.id");
      found[1] = items.getString("items[0].id");
      assertNotNull(found[0]);
    });
    return new KnownPerson(found[0], surname, found[1]);
  }
}
