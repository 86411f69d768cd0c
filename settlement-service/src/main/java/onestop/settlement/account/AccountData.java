package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.settlement.ledger.YearView;

/** The individual accounts of a person, with their years (R13.3). */
@ApplicationScoped
class AccountData implements PersonalData {

  private final AccountRepository accounts;
  private final AccountViews views;

  AccountData(AccountRepository accounts, AccountViews views) {
    this.accounts = accounts;
    this.views = views;
  }

  /** An account with its statement. */
  record Held(AccountView account, List<YearView> years) {}

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public List<Held> of(UUID personId) {
    return accounts.ofPerson(personId).stream()
        .map(account -> new Held(views.of(account), views.years(account, views.thisYear())))
        .toList();
  }
}
