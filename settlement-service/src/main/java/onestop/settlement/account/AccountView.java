package onestop.settlement.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;

/**
 * An account as shown.
 *
 * @param balance opening of the year and credits so far (R7.3)
 * @param paidMonths whole months since the beginning or the last lump sum (R7.5)
 * @param monthsByPlace by the place in which the employer is registered (R7.6)
 * @param provisional true while a rate in the balance is not published (R7.4)
 * @param settledThrough the last month that a lump sum has paid out
 */
record AccountView(
    SocialSecurityNumber socialSecurityNumber,
    UUID personId,
    AccountStatus status,
    Money balance,
    int paidMonths,
    LocalDate openedOn,
    LocalDate employmentEndedOn,
    List<PlaceView> monthsByPlace,
    boolean provisional,
    YearMonth settledThrough,
    List<String> basis,
    int version) {

  /** Months paid in a place. */
  record PlaceView(String place, long months) {}
}
