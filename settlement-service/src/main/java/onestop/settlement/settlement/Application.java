package onestop.settlement.settlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.BankAccountNumber;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;

/**
 * An application to settle an account.
 *
 * @param choice of a departure
 * @param diedOn of a death
 * @param provincialMonthlyIncome an officer's figure in place of the published one (R9.6)
 * @param reason for that figure
 * @param heirs of a death, the first of whom gets the grants and the last fen
 */
record Application(
    @NotNull SocialSecurityNumber socialSecurityNumber,
    @NotNull SettlementKind kind,
    Choice choice,
    LocalDate leavingOn,
    LocalDate diedOn,
    Money provincialMonthlyIncome,
    @Size(max = 500) String reason,
    @Size(max = 50) List<@NotNull @Valid Document> documents,
    @Valid BankAccount bankAccount,
    @Size(max = 50) List<@NotNull @Valid Heir> heirs)
    implements SelfChecking {

  /** A paper handed in. */
  record Document(
      @NotNull DocumentKind kind,
      LocalDate signedOn,
      DocumentNumber number,
      Boolean originalSeen) {}

  /** What kind of account. */
  enum AccountKind {
    /** 金融社保卡. */
    FINANCIAL_SOCIAL_SECURITY_CARD,
    /** Any other. */
    OTHER
  }

  /** Where to pay. */
  record BankAccount(
      @NotBlank @Size(max = 200) String holderName,
      @NotBlank @Size(max = 200) String bank,
      @NotNull BankAccountNumber number,
      @NotNull AccountKind kind,
      @Size(max = 50) String province,
      Boolean activated) {}

  /** Who inherits. */
  record Heir(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 100) String relation,
      @NotBlank String share,
      @NotNull @Valid BankAccount bankAccount) {

    Share asShare() {
      return Share.of(share);
    }
  }

  /** Never null. */
  @Override
  public List<Document> documents() {
    return documents == null ? List.of() : documents;
  }

  /** Never null. */
  @Override
  public List<Heir> heirs() {
    return heirs == null ? List.of() : heirs;
  }

  List<Share> shares() {
    return heirs().stream().map(Heir::asShare).toList();
  }

  boolean withdraws() {
    return kind == SettlementKind.DEPARTURE && choice == Choice.WITHDRAW;
  }

  boolean retains() {
    return kind == SettlementKind.DEPARTURE && choice == Choice.RETAIN;
  }

  @Override
  public void check(Faults faults) {
    if (kind == SettlementKind.DEPARTURE && choice == null) {
      faults.form("choice", "REQUIRED", Map.of());
    }
    if (kind == SettlementKind.DEATH) {
      if (diedOn == null) {
        faults.form("diedOn", "REQUIRED", Map.of());
      }
      if (heirs().isEmpty()) {
        faults.form("heirs", "REQUIRED", Map.of());
      }
    }
    if (provincialMonthlyIncome != null && provincialMonthlyIncome.compareTo(Money.ZERO) <= 0) {
      faults.form("provincialMonthlyIncome", "OUT_OF_RANGE", Map.of());
    }
    checkShares(faults);
  }

  private void checkShares(Faults faults) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < heirs().size(); i++) {
      String share = heirs().get(i) == null ? null : heirs().get(i).share();
      try {
        shares.add(Share.of(share));
      } catch (IllegalArgumentException _) {
        faults.form("heirs[" + i + "].share", "WRONG_FORMAT", Map.of());
      }
    }
    if (!shares.isEmpty() && shares.size() == heirs().size() && !Share.makeOne(shares)) {
      faults.rule("heirs", "SHARES_NOT_ONE");
    }
  }
}
