package onestop.local.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardNumberTest {

  @Test
  void theCheckDigitIsLuhns() {
    assertEquals("79927398713", CardNumber.complete("7992739871"));
  }

  @Test
  void theSameTextAlwaysHasTheSameNumberOfNineteenDigits() {
    assertEquals(CardNumber.of("a"), CardNumber.of("a"));
    assertEquals(19, CardNumber.of("a").length());
  }

  @Test
  void noNumberEndsAsTheOneTheBankDoesNotHave() {
    assertFalse(
        IntStream.range(0, 50_000)
            .mapToObj(n -> CardNumber.of("text " + n))
            .anyMatch(number -> number.endsWith("0000")));
  }
}
