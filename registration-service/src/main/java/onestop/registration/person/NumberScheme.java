package onestop.registration.person;

import java.util.Map;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;

/**
 * How a first social security number is made (R2.2, R2.4): country, reserved digit, document
 * number; of a five-star card the card's own number.
 */
final class NumberScheme {

  /** Reserved digits there are, 0 to 9. */
  static final int RESERVED_DIGITS = 10;

  private static final int LONGEST = 18;

  private NumberScheme() {}

  /** True when the reserved digit makes no difference: the card's number is the number. */
  static boolean isFixed(IdentityDocument document) {
    return document.type() == DocumentType.PERMANENT_RESIDENT_ID
        && !PermanentResidentCard.isOld(document.number());
  }

  /**
   * The number with that reserved digit.
   *
   * @throws Refusal {@code NUMBER_TOO_LONG}: longer than 18 characters is refused, never cut
   */
  static SocialSecurityNumber number(IdentityDocument document, int reservedDigit) {
    String text = document.number().normalised();
    if (isFixed(document)) {
      return new SocialSecurityNumber(text);
    }
    boolean oldCard = document.type() == DocumentType.PERMANENT_RESIDENT_ID;
    String country = oldCard ? text.substring(0, 3) : document.issuingState().code();
    String number = country + reservedDigit + (oldCard ? text.substring(3) : text);
    if (number.length() > LONGEST) {
      throw Refusal.rule("NUMBER_TOO_LONG", Map.of("length", String.valueOf(number.length())));
    }
    return new SocialSecurityNumber(number);
  }
}
