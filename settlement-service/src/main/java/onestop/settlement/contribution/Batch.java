package onestop.settlement.contribution;

import jakarta.transaction.TransactionScoped;
import java.util.HashSet;
import java.util.Set;
import onestop.kit.value.SocialSecurityNumber;

/** What a batch of collections has read ahead, until its transaction ends. */
@TransactionScoped
class Batch {

  private final Set<String> known = new HashSet<>();
  private final Set<SocialSecurityNumber> watched = new HashSet<>();

  /** Collections that came before. */
  Set<String> known() {
    return known;
  }

  /** Numbers whose ledger somebody watches. */
  Set<SocialSecurityNumber> watched() {
    return watched;
  }
}
