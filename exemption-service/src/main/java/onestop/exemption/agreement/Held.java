package onestop.exemption.agreement;

import java.util.Objects;

/**
 * Another certificate of the person that is neither rejected nor revoked.
 *
 * @param employer null in a category without one
 */
public record Held(String country, String category, String employer, Period period) {

  private static final String POSTED = "POSTED";

  /**
   * True when its months count together with those of a certificate that follows it closely: of the
   * same country and employer (R6.3), and whoever is posted to another employer begins no new first
   * period (R6.4).
   */
  public boolean countsWith(String otherCountry, String otherCategory, String otherEmployer) {
    boolean postedOn = POSTED.equals(category) && POSTED.equals(otherCategory);
    return country.equals(otherCountry) && (postedOn || Objects.equals(employer, otherEmployer));
  }
}
