package onestop.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2.8: names. */
class NameMatchTest {

  @ParameterizedTest
  @CsvSource({
    "Anna Schmidt, SCHMIDT, ANNA, true",
    "SCHMIDT ANNA, SCHMIDT, ANNA, true",
    "Schmidt, SCHMIDT, ANNA, true",
    "Anna, SCHMIDT, ANNA, false",
    "'Schmidt, Anna-Maria', SCHMIDT, ANNA MARIA, true",
    "José García, GARCIA, JOSE, true",
    "José-María Núñez, NUÑEZ, JOSE MARIA, true",
    "O'Brien, OBRIEN, PAT, true",
    "Kim, KIM, , true",
    "SCHMITT ANNA, SCHMIDT, ANNA, false",
    "'', SCHMIDT, ANNA, false",
    "'', '', '', false",
    "金敏俊, 金, 敏俊, true",
  })
  void namesMatchWithoutMarksInEitherOrder(
      String name, String surname, String given, boolean matches) {
    assertEquals(matches, NameMatch.matches(name, surname, given));
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Schmidt, SCHMIDT ANNA, true",
    "Anna Schmidt, Schmidt, false",
    "Anna Schmidt, Anna Schmitt, false",
    "Anna  Schmidt, AnnaSchmidt, true",
  })
  void wholeNamesMatchInAnyOrder(String name, String other, boolean matches) {
    assertEquals(matches, NameMatch.matches(name, other));
  }
}
