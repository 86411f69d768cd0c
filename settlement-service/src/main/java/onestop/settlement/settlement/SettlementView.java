package onestop.settlement.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.YearView;
import onestop.settlement.payment.PaymentOrder;
import onestop.settlement.payment.PaymentStatus;

/**
 * A settlement as shown.
 *
 * @param amount what is paid; before approval what it would be today ({@code amountFrozen} false)
 * @param statement the years it was reckoned from
 * @param setOff overpaid pension that was kept back (R10.7)
 * @param decisionDueOn 20 working days after it was complete (R9.5)
 */
record SettlementView(
    UUID id,
    SettlementStatus status,
    SocialSecurityNumber socialSecurityNumber,
    UUID personId,
    SettlementKind kind,
    Choice choice,
    LocalDate leavingOn,
    LocalDate diedOn,
    List<FindingView> defects,
    List<FindingView> warnings,
    NoticeView notice,
    Money amount,
    boolean amountFrozen,
    YearMonth paidIn,
    boolean provisional,
    List<YearView> statement,
    Money balance,
    GrantsView grants,
    Money overpaid,
    Money setOff,
    List<DocumentView> documents,
    AccountView bankAccount,
    List<HeirView> heirs,
    List<PaymentView> payments,
    LocalDate submittedOn,
    LocalDate decisionDueOn,
    LocalDate paidOn,
    String returnReason,
    List<StepView> history,
    List<String> basis,
    int version) {

  /** A defect or warning. */
  record FindingView(String code, String document, String field, String message) {}

  /** The agency's written notice (R9.3). */
  record NoticeView(LocalDate issuedOn, LocalDate signedOn, String text) {}

  /** What is paid on a death besides the account, and the figure it was reckoned with. */
  record GrantsView(
      Money funeral, Money lumpSum, String lumpSumMonths, IncomeView provincialMonthlyIncome) {}

  /** The row of the provincial incomes; year and document null for an officer's own figure. */
  record IncomeView(Money amount, Integer year, String document, String confidence) {}

  /** A paper; its number is not shown again. */
  record DocumentView(DocumentKind kind, LocalDate signedOn, Boolean originalSeen) {}

  /** An account, by its last four characters. */
  record AccountView(String holderName, String bank, String last4, Application.AccountKind kind) {}

  /** An heir and what is paid to them. */
  record HeirView(
      String name, String relation, String share, Money amount, AccountView bankAccount) {}

  /** An order to the bank. */
  record PaymentView(
      UUID id,
      PaymentOrder.Purpose purpose,
      PaymentStatus status,
      Money amount,
      String accountLast4,
      Integer heir,
      LocalDate orderedOn,
      LocalDate executedOn,
      String returnReason) {}

  /** What happened; {@code by} is told to the agency only. */
  record StepView(Instant at, SettlementVerb verb, SettlementStatus status, String by) {}
}
