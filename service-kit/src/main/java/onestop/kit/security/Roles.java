package onestop.kit.security;

import java.util.List;

/** The roles that a token carries in {@code groups}. */
public final class Roles {

  /** A unit that employs, with the claim {@code employer}: sees and changes its own. */
  public static final String EMPLOYER = "employer";

  /** A person, with the claim {@code socialSecurityNumber} or {@code personId}: likewise. */
  public static final String PERSON = "person";

  /** Takes first decisions, and does at the counter what employers and persons may. */
  public static final String OFFICER = "officer";

  /** Takes second decisions. */
  public static final String REVIEWER = "reviewer";

  /** Reads everything, changes nothing. */
  public static final String AUDITOR = "auditor";

  /** Other services and authorities. */
  public static final String SYSTEM = "system";

  /** All of them. */
  public static final List<String> ALL =
      List.of(EMPLOYER, PERSON, OFFICER, REVIEWER, AUDITOR, SYSTEM);

  private Roles() {}
}
