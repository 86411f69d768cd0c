package onestop.registration.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2.8: names. */
class NameMatchTest {

  @ParameterizedTest
  @CsvSource({
    "Anna Schmidt, SCHMIDT, ANNA, true",
    "SCHMIDT ANNA, SCHMIDT, ANNA, true",
    "schmidt, SCHMIDT, ANNA, true",
    "Anna, SCHMIDT, ANNA, false",
    "José-María Núñez, NUÑEZ, JOSE MARIA, true",
    "O'Brien, OBRIEN, PAT, true",
    "Anna Schmitt, SCHMIDT, ANNA, false",
    "'', SCHMIDT, ANNA, false"
  })
  void surnameOrBothInEitherOrder(String name, String surname, String given, boolean matches) {
    assertEquals(matches, NameMatch.matches(name, surname, given));
  }
}
