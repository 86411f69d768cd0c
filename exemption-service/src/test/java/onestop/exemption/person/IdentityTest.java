package onestop.exemption.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import onestop.kit.value.DocumentNumber;
import onestop.kit.value.SocialSecurityNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which document a social security number was made from (R2.2, R2.4, R6.7). */
class IdentityTest {

  @ParameterizedTest
  @CsvSource({
    "DEU0G0123456, G01234-56, true",
    "DEU0G0123456, g0123456, true",
    "DEU3G0123456, G0123456, true", // the reserved digit counted up
    "DEU0G0123456, 0123456, false", // only an end of it
    "DEU0G0123456, G0123457, false",
    "DNK0324578912056, DNK324578912056, true", // an old permanent resident card
    "DNK0324578912056, DNK324578912057, false",
    "932682198501010017, 932682198501010017, true", // a five-star card is the number itself
    "932682198501010017, 2198501010017, false"
  })
  void theNumberShowsItsDocument(String number, String document, boolean same) {
    var identity = new Identity("X", null, null, new SocialSecurityNumber(number));

    assertEquals(same, identity.isMadeFrom(new DocumentNumber(document)));
  }
}
