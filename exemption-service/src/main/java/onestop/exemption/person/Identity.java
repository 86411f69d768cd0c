package onestop.exemption.person;

import java.time.LocalDate;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.SocialSecurityNumber;

/**
 * Who a person is, as far as known; null is not compared.
 *
 * @param number a social security number that carries the number of the only known document (R2.2)
 */
public record Identity(
    String surname, String givenNames, LocalDate dateOfBirth, SocialSecurityNumber number) {

  private static final int PREFIX = 4;
  private static final int OLD_CARD = 15;
  private static final int OLD_CARD_LETTERS = 3;

  /**
   * True when the number was made from that document: country and reserved digit before it (R2.2),
   * of an old permanent resident card its digits only, of a five-star card the card's own (R2.4).
   */
  public boolean isMadeFrom(DocumentNumber document) {
    String whole = document.normalised();
    return number.value().equals(whole)
        || isNumbered(whole)
        || (whole.length() == OLD_CARD && isNumbered(whole.substring(OLD_CARD_LETTERS)));
  }

  private boolean isNumbered(String part) {
    return number.value().length() == PREFIX + part.length() && number.value().endsWith(part);
  }
}
