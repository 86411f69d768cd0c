package onestop.settlement.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onestop.kit.value.Money;

/** An heir's share as an exact fraction, such as {@code 1/3} (R9.6). */
public record Share(BigInteger numerator, BigInteger denominator) {

  private static final Pattern SHAPE = Pattern.compile("\\d{1,9}(/\\d{1,9})?");

  /**
   * Reads {@code "1/3"} or {@code "1"}.
   *
   * @throws IllegalArgumentException for anything else, zero and more than one included
   */
  public static Share of(String text) {
    if (text == null || !SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a share");
    }
    String[] parts = text.split("/", -1);
    var share =
        new Share(new BigInteger(parts[0]), new BigInteger(parts.length == 1 ? "1" : parts[1]));
    if (share.numerator.signum() == 0 || share.numerator.compareTo(share.denominator) > 0) {
      throw new IllegalArgumentException("not a share");
    }
    return share;
  }

  /** True when the shares make 1 exactly. */
  public static boolean makeOne(List<Share> shares) {
    BigInteger common =
        shares.stream().map(Share::denominator).reduce(BigInteger.ONE, BigInteger::multiply);
    BigInteger sum =
        shares.stream()
            .map(share -> share.numerator.multiply(common.divide(share.denominator)))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return sum.equals(common);
  }

  /**
   * Divides an amount by the shares: each rounded down to the fen, what is left goes to the first.
   */
  public static List<Money> divide(Money amount, List<Share> shares) {
    List<Money> parts = new ArrayList<>();
    for (Share share : shares) {
      parts.add(
          new Money(
              amount
                  .amount()
                  .multiply(new BigDecimal(share.numerator))
                  .divide(new BigDecimal(share.denominator), 2, RoundingMode.DOWN)));
    }
    Money left = amount.minus(Money.sum(parts));
    parts.set(0, parts.getFirst().plus(left));
    return List.copyOf(parts);
  }
}
