package onestop.settlement.account;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/**
 * What a batch has read ahead, until its transaction ends; empty means looked for and not there.
 */
@TransactionScoped
class AtHand {

  private final Map<SocialSecurityNumber, Optional<Account>> accounts = new HashMap<>();
  private final Map<UUID, Optional<Employment>> employments = new HashMap<>();

  Map<SocialSecurityNumber, Optional<Account>> accounts() {
    return accounts;
  }

  Map<UUID, Optional<Employment>> employments() {
    return employments;
  }
}
