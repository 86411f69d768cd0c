package onestop.exemption.agreement;

import java.util.Set;

/** What the categories of the agreements say of employment (R6.7, R6.9). */
public final class Categories {

  private static final Set<String> WITHOUT_EMPLOYER =
      Set.of("NO_EMPLOYER", "SELF_EMPLOYED", "ACCOMPANYING_FAMILY");

  // A certificate of one of these fits only an employment of the same kind.
  private static final Set<String> KINDS = Set.of("POSTED", "LOCAL_HIRE");

  private Categories() {}

  /** True for those in which one works for an employer. */
  public static boolean isEmployed(String category) {
    return !WITHOUT_EMPLOYER.contains(category);
  }

  /** True unless the category names one kind of employment and the employment is another. */
  public static boolean fits(String category, String employmentKind) {
    return employmentKind == null || !KINDS.contains(category) || category.equals(employmentKind);
  }
}
