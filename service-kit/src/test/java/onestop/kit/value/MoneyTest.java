package onestop.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "0.005, 0.01",
    "0.0049, 0.00",
    "-0.005, -0.01",
    "1.115, 1.12",
    "2.675, 2.68",
    "100, 100.00",
    "27549, 27549.00",
    "1141.87, 1141.87"
  })
  void roundsHalfUpAtTheFen(String exact, String rounded) {
    assertEquals(rounded, new Money(new BigDecimal(exact)).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1600, 1600.00",
    "1600.5, 1600.50",
    "-3.20, -3.20",
    "999999999999.99, 999999999999.99"
  })
  void readsWhatPeopleWrite(String text, String amount) {
    assertEquals(amount, Money.of(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1.005", "1,600.00", "1e3", "+1", "1.", ".5", "¥5", "1234567890123", "١"})
  void refusesEverythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> Money.of(text));
  }

  @Test
  void hasNoWayInFromBinaryFloatingPoint() {
    assertTrue(
        Arrays.stream(Money.class.getDeclaredConstructors())
            .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
            .noneMatch(type -> type == double.class || type == float.class));
    assertTrue(
        Arrays.stream(Money.class.getDeclaredMethods())
            .flatMap(method -> Arrays.stream(method.getParameterTypes()))
            .noneMatch(type -> type == double.class || type == float.class));
  }

  @Test
  void calculatesExactly() {
    Money base = Money.of("27549");
    assertEquals(Money.of("4407.84"), base.times(new BigDecimal("0.16")));
    assertEquals(Money.of("2203.92"), base.times(new BigDecimal("0.08")));
    assertEquals(Money.of("0.30"), Money.sum(List.of(Money.of("0.10"), Money.of("0.20"))));
    assertEquals(Money.ZERO, Money.sum(List.of()));
    assertEquals(Money.of("-0.10"), Money.of("0.10").minus(Money.of("0.20")));
    assertEquals(Money.of("0.10"), Money.of("-0.10").negated());
    assertEquals(Money.of("1.00"), Money.of("1.00").min(Money.of("2")));
    assertEquals(Money.of("2.00"), Money.of("1.00").max(Money.of("2")));
    assertTrue(Money.of("-0.01").isNegative() && !Money.ZERO.isNegative() && Money.ZERO.isZero());
    assertEquals(Money.of("1"), Money.of("1.00"));
  }
}
