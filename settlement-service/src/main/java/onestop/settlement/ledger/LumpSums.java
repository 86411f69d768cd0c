package onestop.settlement.ledger;

import java.time.YearMonth;
import java.util.Optional;
import onestop.kit.value.SocialSecurityNumber;

/** Knows what went out of an account in one sum. */
public interface LumpSums {

  /** The last month whose credits were paid out, or are about to be; empty when none was. */
  Optional<YearMonth> paidThrough(SocialSecurityNumber number);
}
