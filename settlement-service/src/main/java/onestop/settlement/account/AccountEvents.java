package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.SocialSecurityNumber;

/** What is said of accounts, on the topic {@code settlements}. */
@ApplicationScoped
public class AccountEvents {

  /** The topic of everything this service says. */
  public static final String TOPIC = "settlements";

  private final Outbox outbox;

  AccountEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  record AccountChanged(UUID personId, SocialSecurityNumber socialSecurityNumber, int version) {}

  void opened(Account account) {
    say("account-opened", account);
  }

  void reopened(Account account) {
    say("account-reopened", account);
  }

  /** The person keeps it. */
  public void retained(Account account) {
    say("account-retained", account);
  }

  /** It was paid out. */
  public void closed(Account account) {
    say("account-closed", account);
  }

  private void say(String type, Account account) {
    outbox.say(
        TOPIC,
        account.personId(),
        type,
        new AccountChanged(account.personId(), account.socialSecurityNumber(), account.version()));
  }
}
