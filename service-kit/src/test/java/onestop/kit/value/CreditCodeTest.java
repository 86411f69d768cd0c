package onestop.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R2.6: unified social credit codes. */
class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"91440300MA5FKX471W", "91350100M000100Y43"})
  void aRightCheckCharacterIsTaken(String code) {
    assertEquals(code, new CreditCode(code).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91440300MA5FKX471X",
        "91440300MA5FKX417W",
        "91440300MA5FKX471",
        "91440300ma5fkx471w",
        "91440300IA5FKX471W",
        ""
      })
  void anythingElseIsRefused(String code) {
    assertEquals("CREDIT_CODE", assertThrows(Refusal.class, () -> new CreditCode(code)).code());
  }
}
