package onestop.settlement.coverage;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Account;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.LedgerWatcher;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which insurances of whom are exempt, and for how long. */
@Singleton
class ExemptionConsumer {

  private final Intake intake;
  private final CoverageRepository coverages;
  private final AccountRepository accounts;
  private final Ledger ledger;
  private final List<LedgerWatcher> watchers;
  private final Handlers handlers;

  ExemptionConsumer(
      Intake intake,
      CoverageRepository coverages,
      AccountRepository accounts,
      Ledger ledger,
      @All List<LedgerWatcher> watchers) {
    this.intake = intake;
    this.coverages = coverages;
    this.accounts = accounts;
    this.ledger = ledger;
    this.watchers = List.copyOf(watchers);
    this.handlers =
        intake
            .handlers("exemptions")
            .on("exemption-granted", ExemptionGranted.class, this::granted)
            .on(
                "exemption-extended",
                Extended.class,
                event ->
                    runs(
                        event.personId(),
                        event.certificateId(),
                        event.exemptUntil(),
                        event.version()))
            .on(
                "exemption-ended",
                Ended.class,
                event ->
                    runs(
                        event.personId(),
                        event.certificateId(),
                        event.daysLeftUntil(),
                        event.version()));
  }

  /** {@code exemption-extended}. */
  record Extended(
      @NotNull UUID personId,
      @NotNull UUID certificateId,
      @NotNull Integer version,
      @NotNull LocalDate exemptUntil) {}

  /** {@code exemption-ended}; without a last day none is left. */
  record Ended(
      @NotNull UUID personId,
      @NotNull UUID certificateId,
      @NotNull Integer version,
      LocalDate lastExemptDay,
      @NotNull String reason) {

    /** Revoked it is as if it had never been, whatever day is named (R7.2). */
    LocalDate daysLeftUntil() {
      return reason.equals("REVOKED") ? null : lastExemptDay;
    }
  }

  @Incoming("exemptions")
  @Blocking
  void exemptions(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }

  private Handling granted(ExemptionGranted event) {
    List<Account> files = accounts.ofPerson(event.personId());
    if (files.isEmpty()) {
      return Handling.waitFor(event.personId());
    }
    hold(files);
    Coverage known = coverages.findById(event.certificateId());
    var coverage =
        known == null ? new Coverage(event.certificateId(), files.getFirst().personId()) : known;
    coverage.granted(event);
    if (known == null) {
      coverages.persist(coverage);
      intake.known(event.certificateId());
    }
    changed(files);
    return Handling.DONE;
  }

  private Handling runs(UUID personId, UUID certificateId, LocalDate until, int version) {
    List<Account> files = accounts.ofPerson(personId);
    if (files.isEmpty()) {
      return Handling.waitFor(personId);
    }
    hold(files);
    Coverage coverage = coverages.findById(certificateId);
    if (coverage == null) {
      return Handling.waitFor(certificateId);
    }
    coverage.runs(until, version);
    changed(files);
    return Handling.DONE;
  }

  private void hold(List<Account> files) {
    ledger.hold(files.stream().map(Account::socialSecurityNumber).toList());
  }

  private void changed(List<Account> files) {
    for (Account account : files) {
      SocialSecurityNumber number = account.socialSecurityNumber();
      watchers.forEach(watcher -> watcher.ledgerChanged(number));
    }
  }
}
