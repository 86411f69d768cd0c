package onestop.settlement.ledger;

import java.util.Collection;
import java.util.Set;
import onestop.kit.value.SocialSecurityNumber;

/** A feature that has something to do when a ledger has changed, in the same transaction. */
public interface LedgerWatcher {

  /** Which of these numbers it wants to hear of; asked once for a whole batch. */
  Set<SocialSecurityNumber> watched(Collection<SocialSecurityNumber> numbers);

  /** Something was posted for this number. */
  void ledgerChanged(SocialSecurityNumber number);
}
