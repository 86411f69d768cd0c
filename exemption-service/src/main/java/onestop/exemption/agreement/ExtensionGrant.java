package onestop.exemption.agreement;

import java.util.List;

/**
 * An extension that may be had.
 *
 * @param added what it exempts beyond the certificate so far
 * @param finalExtra true when it is the one beyond the total
 * @param row the row that decided
 */
public record ExtensionGrant(List<ExemptPeriod> added, boolean finalExtra, TermsRow row) {}
