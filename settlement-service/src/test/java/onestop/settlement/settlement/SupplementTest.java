package onestop.settlement.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import onestop.kit.value.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R9.5: what comes later is paid later. */
class SupplementTest {

  @ParameterizedTest
  @CsvSource({
    "110.00,             100.00,             10.00",
    "100.00,             100.00,             0.00",
    "90.00,              100.00,             0.00",
    "60.00 40.00,        50.00 30.00,        10.00 10.00",
    // the first heir has a fen too much: the last gets a fen less
    "33.33 33.33 33.34,  33.34 33.00 33.00,  0.00 0.33 0.33",
    // more than all differences together: nobody gets anything
    "10.00 20.00,        50.00 10.00,        0.00 0.00",
    "0.00 0.00,          0.00 0.00,          0.00 0.00",
  })
  void eachGetsTheDifferenceAndNeverMoreThanIsDueInAll(String due, String ordered, String parts) {
    assertEquals(amounts(parts), Supplement.parts(amounts(due), amounts(ordered)));
  }

  private static List<Money> amounts(String text) {
    return Arrays.stream(text.strip().split(" ", -1)).map(Money::of).toList();
  }
}
