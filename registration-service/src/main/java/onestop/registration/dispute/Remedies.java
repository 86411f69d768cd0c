package onestop.registration.dispute;

import java.util.List;

/** What a refusal or penalty of the agency names as its remedies (R5.5). */
public final class Remedies {

  /** Review within 60 days, suit within 6 months. */
  public static final List<String> AGAINST_THE_AGENCY =
      List.of("ADMINISTRATIVE_REVIEW", "ADMINISTRATIVE_SUIT");

  private Remedies() {}
}
