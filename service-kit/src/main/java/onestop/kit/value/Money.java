package onestop.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An amount in CNY with exactly two decimals; JSON is a string such as {@code "1600.00"}. Rounding
 * is HALF_UP at the fen. There is no way in from binary floating point.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

  /** Nothing. */
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  private static final Pattern SHAPE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

  /** Rounds to the fen, HALF_UP. */
  public Money {
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * Reads {@code "1600.00"}; at most twelve digits before and two after the point.
   *
   * @throws IllegalArgumentException for anything else
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Money of(String text) {
    if (text == null || !SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not an amount");
    }
    return new Money(new BigDecimal(text));
  }

  /** The sum, zero for none. */
  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  /** This and the other together. */
  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  /** This less the other. */
  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  /** This times an exact factor, rounded to the fen. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor));
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return new Money(amount.negate());
  }

  /** The smaller of the two. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of the two. */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** True below zero. */
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /** True at exactly 0.00. */
  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @Override
  @JsonValue
  public String toString() {
    return amount.toPlainString();
  }
}
