package onestop.settlement.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.contribution.ContributionResource.ContributionView;

/** What was collected for a person (R13.3). */
@ApplicationScoped
class ContributionData implements PersonalData {

  private final AccountRepository accounts;
  private final ContributionRepository contributions;

  ContributionData(AccountRepository accounts, ContributionRepository contributions) {
    this.accounts = accounts;
    this.contributions = contributions;
  }

  @Override
  public String name() {
    return "contributions";
  }

  @Override
  public List<ContributionView> of(UUID personId) {
    return accounts.ofPerson(personId).stream()
        .flatMap(account -> contributions.of(account.socialSecurityNumber()).stream())
        .map(ContributionView::of)
        .toList();
  }
}
