package onestop.registration.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import onestop.kit.value.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R1.4, R1.5: nationalities. */
@Tag("R1.4")
@Tag("R1.5")
class NationalityTest {

  @Test
  void theMachineReadableCodeOfGermanyIsGermany() {
    assertEquals("DEU", new Nationality("D").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHN", "HKG", "MAC", "TWN"})
  void fourAreNotForeignHere(String code) {
    assertTrue(new Nationality(code).isNotForeign());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "EUE", "XOM", "RKS", "GBD", "GBN", "GBO", "GBP",
        "GBS"
      })
  void codesThatAreNoStateNeedAReview(String code) {
    assertTrue(new Nationality(code).needsReview());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEU", "KOR", "USA", "FRA"})
  void statesNeedNone(String code) {
    assertFalse(new Nationality(code).needsReview());
    assertFalse(new Nationality(code).isNotForeign());
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "DE", "deu", "", "GERMANY"})
  void othersAreRefused(String code) {
    assertEquals(
        "UNKNOWN_COUNTRY", assertThrows(Refusal.class, () -> new Nationality(code)).code());
  }
}
