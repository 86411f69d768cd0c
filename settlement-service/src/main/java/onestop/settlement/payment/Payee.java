package onestop.settlement.payment;

import onestop.kit.value.BankAccountNumber;

/**
 * Whom and where to pay.
 *
 * @param name the holder of the account; of a refund the employer's credit code
 * @param bank null for a refund
 * @param accountNumber null for a refund: the levy authority knows the employer's account
 */
public record Payee(String name, String bank, BankAccountNumber accountNumber) {

  /** The employer's levy account (R6.5). */
  public static Payee levyAccountOf(String employerCreditCode) {
    return new Payee(employerCreditCode, null, null);
  }
}
