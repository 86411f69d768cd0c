package onestop.settlement.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.refund.RefundResource.RefundView;

/** The refunds of a person's contributions (R13.3). */
@ApplicationScoped
class RefundData implements PersonalData {

  private final AccountRepository accounts;
  private final RefundRepository refunds;

  RefundData(AccountRepository accounts, RefundRepository refunds) {
    this.accounts = accounts;
    this.refunds = refunds;
  }

  @Override
  public String name() {
    return "refunds";
  }

  @Override
  public List<RefundView> of(UUID personId) {
    return accounts.ofPerson(personId).stream()
        .flatMap(account ->
            refunds
                .list("socialSecurityNumber = ?1 order by id", account.socialSecurityNumber())
                .stream())
        .map(RefundView::of)
        .toList();
  }
}
