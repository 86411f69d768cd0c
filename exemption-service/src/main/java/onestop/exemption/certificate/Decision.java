package onestop.exemption.certificate;

import java.time.LocalDate;
import java.util.List;
import onestop.exemption.agreement.ExemptPeriod;
import onestop.exemption.agreement.TermsRow;

/**
 * What is decided about a certificate.
 *
 * @param reasons all that speaks against it; empty when it is granted
 * @param exempt what is exempt, the day of handing in considered (R6.5)
 * @param rows the agreement's rows that decided
 */
record Decision(
    Paper paper,
    List<String> reasons,
    List<ExemptPeriod> exempt,
    HandIn handIn,
    boolean refund,
    LocalDate latestUntil,
    boolean cutToForce,
    List<TermsRow> rows) {}
