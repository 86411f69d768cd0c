package onestop.exemption.agreement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One row of the agreements' table, as far as it decides: what one agreement says of one category
 * for one time.
 *
 * @param inForce first day, null while only signed
 * @param until last day of an agreement that another replaced, null while open
 * @param exempt insurances of the Chinese side that a certificate can exempt
 * @param firstMaxMonths longest first period, null for as long as one is in the category
 * @param totalMaxMonths with extensions, from the first day; null when not limited
 * @param finalExtraMonths what may come once beyond that, null when nothing
 */
public record TermsRow(
    UUID id,
    String category,
    LocalDate inForce,
    LocalDate until,
    Set<Insurance> exempt,
    Integer firstMaxMonths,
    Integer totalMaxMonths,
    Integer finalExtraMonths,
    Extension extension,
    boolean refundable) {

  /** True when this row speaks for that day. */
  public boolean covers(LocalDate day) {
    return inForce != null && !day.isBefore(inForce) && (until == null || !day.isAfter(until));
  }
}
