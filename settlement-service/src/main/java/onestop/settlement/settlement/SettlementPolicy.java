package onestop.settlement.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onestop.kit.value.NameMatch;
import onestop.settlement.settlement.Application.AccountKind;
import onestop.settlement.settlement.Application.BankAccount;
import onestop.settlement.settlement.Application.Document;
import onestop.settlement.settlement.Application.Heir;

/** What an application needs (R9.2, R9.4, R9.6). */
final class SettlementPolicy {

  private static final Set<String> GUANGDONG =
      Set.of("GUANGDONG", "GUANGDONG PROVINCE", "GD", "44", "440000", "广东", "广东省");

  private SettlementPolicy() {}

  /**
   * How the person stands.
   *
   * @param employmentEnded every employment has ended
   * @param pensionEntitled a monthly pension runs or is due
   * @param inArrears an employer owes contributions
   */
  record Facts(
      String surname,
      String givenNames,
      boolean employmentEnded,
      boolean pensionEntitled,
      boolean inArrears) {}

  /** Everything that is wrong with it, and what the person should know. */
  static Findings examine(Application application, Facts facts) {
    var examination = new Examination(application, facts);
    if (application.kind() == SettlementKind.DEATH) {
      examination.death();
    } else if (application.choice() == Choice.WITHDRAW) {
      examination.withdrawal();
    } else {
      examination.employment();
    }
    return new Findings(List.copyOf(examination.defects), List.copyOf(examination.warnings));
  }

  private static final class Examination {

    private final Application application;
    private final Facts facts;
    private final List<Finding> defects = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    Examination(Application application, Facts facts) {
      this.application = application;
      this.facts = facts;
    }

    void withdrawal() {
      signed(DocumentKind.BENEFITS_DECLARATION);
      signed(DocumentKind.TERMINATION_APPLICATION);
      original(DocumentKind.PASSPORT);
      boolean card = handedIn(DocumentKind.BANK_CARD) && application.bankAccount() != null;
      if (!card) {
        defects.add(missing(DocumentKind.BANK_CARD));
      }
      ownAccount();
      employment();
      if (facts.pensionEntitled()) {
        defects.add(Finding.of("PENSION_ENTITLED"));
      }
      arrears();
    }

    void death() {
      for (var kind : List.of(DocumentKind.DEATH_CERTIFICATE, DocumentKind.HEIRSHIP_PROOF)) {
        if (!handedIn(kind)) {
          defects.add(missing(kind));
        }
      }
      for (int i = 0; i < application.heirs().size(); i++) {
        Heir heir = application.heirs().get(i);
        String field = "heirs[" + i + "].bankAccount";
        if (!NameMatch.matches(heir.bankAccount().holderName(), heir.name())) {
          defects.add(new Finding("BANK_ACCOUNT_NOT_OWN", null, field));
        }
      }
      arrears();
    }

    void employment() {
      if (!facts.employmentEnded()) {
        defects.add(Finding.of("EMPLOYMENT_NOT_ENDED"));
      }
    }

    private void ownAccount() {
      BankAccount account = application.bankAccount();
      if (account == null) {
        return;
      }
      if (!NameMatch.matches(account.holderName(), facts.surname(), facts.givenNames())) {
        defects.add(new Finding("BANK_ACCOUNT_NOT_OWN", null, "bankAccount"));
      } else if (!isFinancialCard(account)) {
        warnings.add(new Finding("NOT_FINANCIAL_CARD", null, "bankAccount"));
      }
    }

    private void arrears() {
      if (facts.inArrears()) {
        warnings.add(Finding.of("ARREARS"));
      }
    }

    private void signed(DocumentKind kind) {
      if (!handedIn(kind)) {
        defects.add(missing(kind));
      } else if (application.documents().stream()
          .noneMatch(document -> document.kind() == kind && document.signedOn() != null)) {
        defects.add(Finding.of("UNSIGNED_" + kind, kind));
      }
    }

    private void original(DocumentKind kind) {
      if (application.documents().stream()
          .noneMatch(document ->
              document.kind() == kind && Boolean.TRUE.equals(document.originalSeen()))) {
        defects.add(missing(kind));
      }
    }

    private boolean handedIn(DocumentKind kind) {
      return application.documents().stream().map(Document::kind).anyMatch(kind::equals);
    }
  }

  private static Finding missing(DocumentKind kind) {
    return Finding.of("MISSING_" + kind, kind);
  }

  private static boolean isFinancialCard(BankAccount account) {
    return account.kind() == AccountKind.FINANCIAL_SOCIAL_SECURITY_CARD
        && Boolean.TRUE.equals(account.activated())
        && account.province() != null
        && GUANGDONG.contains(account.province().strip().toUpperCase(Locale.ROOT));
  }
}
