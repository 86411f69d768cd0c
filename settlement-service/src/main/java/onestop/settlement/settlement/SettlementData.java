package onestop.settlement.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.kit.text.Language;
import onestop.settlement.account.AccountRepository;

/** The settlements of a person's accounts, bank accounts masked (R13.3). */
@ApplicationScoped
class SettlementData implements PersonalData {

  private final AccountRepository accounts;
  private final SettlementRepository settlements;
  private final SettlementViews views;

  SettlementData(
      AccountRepository accounts, SettlementRepository settlements, SettlementViews views) {
    this.accounts = accounts;
    this.settlements = settlements;
    this.views = views;
  }

  @Override
  public String name() {
    return "settlements";
  }

  @Override
  public List<SettlementView> of(UUID personId) {
    return accounts.ofPerson(personId).stream()
        .flatMap(account -> settlements.of(account.socialSecurityNumber()).stream())
        .map(settlement -> views.of(settlement, Language.EN))
        .toList();
  }
}
