package onestop.settlement.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import onestop.kit.value.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R9.6, the heirs. */
class ShareTest {

  private static List<Share> shares(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Share::of).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 1, 100.00",
    "100.00, 1/3 1/3 1/3, 33.34 33.33 33.33",
    "200.00, 1/3 1/3 1/3, 66.68 66.66 66.66",
    "100.01, 1/2 1/2, 50.01 50.00",
    "0.01, 1/2 1/4 1/4, 0.01 0.00 0.00",
    "0.00, 1/2 1/2, 0.00 0.00",
    "19472.48, 1/2 1/3 1/6, 9736.25 6490.82 3245.41",
  })
  void theLastFenGoesToTheFirstHeir(String amount, String shares, String parts) {
    assertEquals(
        Arrays.stream(parts.split(" ", -1)).map(Money::of).toList(),
        Share.divide(Money.of(amount), shares(shares)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "2/2, true",
    "1/3 1/3 1/3, true",
    "1/2 1/3 1/6, true",
    "1/7 2/7 4/7, true",
    "1/3 1/3, false",
    "1/2 1/2 1/2, false",
    "333333333/999999999 666666665/999999999, false",
  })
  void sharesMakeOneExactly(String shares, boolean one) {
    assertEquals(one, Share.makeOne(shares(shares)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0/1", "1/0", "-1/2", "3/2", "0.5", "1/2/3", "a", "1 / 2"})
  void anythingElseIsNoShare(String text) {
    assertThrows(IllegalArgumentException.class, () -> Share.of(text));
  }
}
