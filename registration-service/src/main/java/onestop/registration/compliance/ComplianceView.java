package onestop.registration.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.registration.dispute.Remedies.Remedy;

/**
 * How an employer stands with the duty to register, and what follows (R5.1, R5.3).
 *
 * @param daysLate calendar days from the due date to the complete submission, or to today while
 *     none came
 * @param rectification the order, null without one
 * @param unitFine the range of the unit's fine once a penalty is due, reckoned from the order's
 *     {@code amountDue}; else null
 * @param personFine the range for each person responsible once a penalty is due, else null
 * @param hearing whether the employer was heard, once a penalty is due, else null
 * @param penalty what was decided, null until then
 * @param basis the rules that gave the status
 * @param version of the order and what followed; 1 while there is none
 */
record ComplianceView(
    UUID registrationId,
    ComplianceStatus status,
    int daysLate,
    Rectification rectification,
    Fines.Range unitFine,
    Fines.Range personFine,
    Hearing hearing,
    Penalty penalty,
    List<String> basis,
    int version) {

  /** Until when to register, and the social insurance due from which a fine is reckoned. */
  record Rectification(LocalDate orderedOn, LocalDate dueOn, Money amountDue) {}

  /**
   * The employer's hearing.
   *
   * @param until the last day to be heard before a decision
   * @param decidable true when it has made its statement, or the term is gone
   */
  record Hearing(String statement, LocalDate statedOn, LocalDate until, boolean decidable) {}

  /** A decided penalty, with its remedies (R5.5). */
  record Penalty(
      Money unitFine,
      List<RectificationOrder.PersonFine> personFines,
      LocalDate decidedOn,
      String reason,
      List<Remedy> remedies) {}
}
