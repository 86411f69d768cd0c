package onestop.registration.person;

import java.time.LocalDate;
import onestop.kit.value.RetirementAge;

/** Which ages are covered (R1.6): from 16 up to the statutory retirement age. */
public final class AgePolicy {

  private static final int YOUNGEST = 16;

  private AgePolicy() {}

  /** The category stated, else by sex; null for sex X until an officer sets it. */
  public static RetirementAge category(RetirementAge stated, Sex sex) {
    if (stated != null) {
      return stated;
    }
    return switch (sex) {
      case M -> RetirementAge.MALE_60;
      case F -> RetirementAge.FEMALE_50;
      case X -> null;
    };
  }

  /**
   * True when somebody of that birth date is covered on the day; no upper bound without category.
   */
  public static boolean covers(LocalDate birth, RetirementAge category, LocalDate day) {
    boolean oldEnough = !birth.plusYears(YOUNGEST).isAfter(day);
    return oldEnough && (category == null || category.reachedOn(birth).isAfter(day));
  }
}
