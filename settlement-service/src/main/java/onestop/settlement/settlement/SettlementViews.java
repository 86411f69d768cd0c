package onestop.settlement.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.settlement.account.Account;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.ledger.YearView;
import onestop.settlement.payment.PaymentOrderRepository;
import onestop.settlement.settlement.Application.BankAccount;
import onestop.settlement.settlement.SettlementView.AccountView;
import onestop.settlement.settlement.SettlementView.DocumentView;
import onestop.settlement.settlement.SettlementView.FindingView;
import onestop.settlement.settlement.SettlementView.GrantsView;
import onestop.settlement.settlement.SettlementView.HeirView;
import onestop.settlement.settlement.SettlementView.IncomeView;
import onestop.settlement.settlement.SettlementView.NoticeView;
import onestop.settlement.settlement.SettlementView.PaymentView;
import onestop.settlement.settlement.SettlementView.StepView;

/** Shows settlements, in the reader's language. */
@ApplicationScoped
class SettlementViews {

  private static final BigDecimal TWELVE = new BigDecimal("12");

  private final AccountRepository accounts;
  private final PaymentOrderRepository orders;
  private final Reckoning reckoning;
  private final BusinessClock clock;
  private final Caller caller;

  SettlementViews(
      AccountRepository accounts,
      PaymentOrderRepository orders,
      Reckoning reckoning,
      BusinessClock clock,
      Caller caller) {
    this.accounts = accounts;
    this.orders = orders;
    this.reckoning = reckoning;
    this.clock = clock;
    this.caller = caller;
  }

  SettlementView of(Settlement settlement, Language language) {
    Application application = settlement.application();
    Calculation calculation = calculation(settlement, application);
    // Another service asks for the person's copy.
    boolean showsWho = caller.seesAll() && !caller.is(Roles.SYSTEM);
    return new SettlementView(
        settlement.id(),
        settlement.status(),
        settlement.socialSecurityNumber(),
        settlement.personId(),
        settlement.kind(),
        settlement.choice(),
        application.leavingOn(),
        application.diedOn(),
        findings(settlement.findings().defects(), language),
        findings(settlement.findings().warnings(), language),
        notice(settlement, calculation, language),
        calculation == null ? null : calculation.total(),
        settlement.payout().isFrozen(),
        calculation == null ? null : calculation.paidIn(),
        calculation != null && calculation.provisional(),
        calculation == null ? List.of() : calculation.years().stream().map(YearView::of).toList(),
        calculation == null ? null : calculation.balance(),
        grants(calculation),
        calculation == null ? null : calculation.overpaid(),
        calculation == null ? null : calculation.setOff(),
        application.documents().stream()
            .map(paper -> new DocumentView(paper.kind(), paper.signedOn(), paper.originalSeen()))
            .toList(),
        account(application.bankAccount()),
        heirs(application, calculation),
        payments(settlement),
        settlement.submittedOn(),
        settlement.decisionDueOn(),
        settlement.payout().paidOn(),
        settlement.returnReason(),
        settlement.steps().stream()
            .map(step ->
                new StepView(
                    step.at(), step.verb(), step.status(), showsWho ? step.doneBy() : null))
            .toList(),
        basis(settlement),
        settlement.version());
  }

  /** As frozen, or what it would be today; nothing where nothing is to be paid. */
  private Calculation calculation(Settlement settlement, Application application) {
    if (settlement.payout().isFrozen()) {
      return settlement.payout().calculation();
    }
    if (application.retains() || settlement.status() == SettlementStatus.WITHDRAWN) {
      return null;
    }
    Account account = accounts.of(settlement.socialSecurityNumber()).orElseThrow();
    return reckoning.of(application, account, YearMonth.from(clock.today()));
  }

  private static List<FindingView> findings(List<Finding> findings, Language language) {
    return findings.stream()
        .map(finding ->
            new FindingView(
                finding.code(),
                finding.document(),
                finding.field(),
                Texts.text(language, finding.code())))
        .toList();
  }

  private static NoticeView notice(
      Settlement settlement, Calculation calculation, Language language) {
    if (settlement.noticeIssuedOn() == null) {
      return null;
    }
    String amount = calculation == null ? "0.00" : calculation.total().toString();
    return new NoticeView(
        settlement.noticeIssuedOn(),
        settlement.noticeSignedOn(),
        Texts.text(language, "NOTICE_OF_RIGHTS", Map.of("amount", amount)));
  }

  private static GrantsView grants(Calculation calculation) {
    if (calculation == null || calculation.grants() == null) {
      return null;
    }
    DeathGrants grants = calculation.grants();
    var income = calculation.income();
    return new GrantsView(
        grants.funeral(),
        grants.lumpSum(),
        BigDecimal.valueOf(grants.lumpSumTwelfths())
            .divide(TWELVE, 2, RoundingMode.HALF_UP)
            .toPlainString(),
        new IncomeView(
            income.monthlyIncome(), income.year(), income.document(), income.confidence()));
  }

  private static AccountView account(BankAccount account) {
    return account == null
        ? null
        : new AccountView(
            account.holderName(), account.bank(), account.number().last4(), account.kind());
  }

  private static List<HeirView> heirs(Application application, Calculation calculation) {
    return IntStream.range(0, application.heirs().size())
        .mapToObj(i -> {
          var heir = application.heirs().get(i);
          Money amount = calculation == null ? null : calculation.parts().get(i);
          return new HeirView(
              heir.name(), heir.relation(), heir.share(), amount, account(heir.bankAccount()));
        })
        .toList();
  }

  private List<PaymentView> payments(Settlement settlement) {
    return orders.ofSettlement(settlement.id()).stream()
        .map(order ->
            new PaymentView(
                order.id(),
                order.purpose(),
                order.status(),
                order.amount(),
                order.accountLast4(),
                settlement.kind() == SettlementKind.DEATH ? order.payeeIndex() : null,
                order.orderedOn(),
                order.executedOn(),
                order.returnReason()))
        .toList();
  }

  private static List<String> basis(Settlement settlement) {
    if (settlement.kind() == SettlementKind.DEATH) {
      return List.of("R7.4", "R9.5", "R9.6");
    }
    return settlement.choice() == Choice.RETAIN
        ? List.of("R7.5", "R9.1", "R9.7")
        : List.of("R7.4", "R9.1", "R9.2", "R9.3", "R9.4", "R9.5");
  }
}
