package onestop.settlement.account;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.RegistrationConsumer.PersonCorrected;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.LedgerWatcher;

/** Opens accounts and keeps what registration-service says of their people. */
@ApplicationScoped
class Accounts {

  private final AccountRepository accounts;
  private final EmploymentRepository employments;
  private final AtHand atHand;
  private final Ledger ledger;
  private final AccountEvents events;
  private final Intake intake;
  private final List<PersonFollower> followers;
  private final List<LedgerWatcher> watchers;

  Accounts(
      AccountRepository accounts,
      EmploymentRepository employments,
      AtHand atHand,
      Ledger ledger,
      AccountEvents events,
      Intake intake,
      @All List<PersonFollower> followers,
      @All List<LedgerWatcher> watchers) {
    this.accounts = accounts;
    this.employments = employments;
    this.atHand = atHand;
    this.ledger = ledger;
    this.events = events;
    this.intake = intake;
    this.followers = List.copyOf(followers);
    this.watchers = List.copyOf(watchers);
  }

  /** Reads once what a batch of registrations will look up. */
  void readAhead(List<RegistrationCompleted> batch) {
    var numbers =
        batch.stream().map(RegistrationCompleted::socialSecurityNumber).distinct().toList();
    var registrations = batch.stream().map(RegistrationCompleted::registrationId).toList();
    ledger.hold(numbers);
    var known =
        accounts.list("socialSecurityNumber in ?1", numbers).stream()
            .collect(Collectors.toMap(Account::socialSecurityNumber, Function.identity()));
    numbers.forEach(
        number -> atHand.accounts().put(number, Optional.ofNullable(known.get(number))));
    var heard =
        employments.list("registrationId in ?1", registrations).stream()
            .collect(Collectors.toMap(Employment::registrationId, Function.identity()));
    registrations.forEach(id -> atHand.employments().put(id, Optional.ofNullable(heard.get(id))));
  }

  /**
   * A registration opens the account, opens a retained one again (R9.7), or begins a new one after
   * a lump sum (R7.5); said again it changes nothing.
   */
  Handling completed(RegistrationCompleted event) {
    ledger.hold(event.socialSecurityNumber());
    Employment employment = employment(event.registrationId(), event.socialSecurityNumber());
    boolean first = !employment.isRegistered();
    employment.began(
        event.employerCreditCode(),
        event.contributionStartMonth(),
        event.employmentStartsOn(),
        event.contributionBase(),
        event.version());
    employments.persist(employment);
    if (!first) {
      return Handling.DONE;
    }
    Optional<Account> known = account(event.socialSecurityNumber());
    Account account = known.orElseGet(() -> open(event));
    account.describe(
        event.person().surname(),
        event.person().givenNames() == null ? "" : event.person().givenNames(),
        event.person().dateOfBirth(),
        event.category());
    if (known.isPresent()) {
      comeBack(account, event);
      changed(account);
    } else {
      accounts.persist(account);
      events.opened(account);
    }
    intake.known(event.socialSecurityNumber().value(), event.personId());
    return Handling.DONE;
  }

  /** The name with which account holders are compared was wrong (R2.8, R13.3). */
  Handling corrected(PersonCorrected event) {
    accounts
        .ofPerson(event.personId())
        .forEach(account ->
            account.describe(
                event.person().surname(),
                event.person().givenNames() == null ? "" : event.person().givenNames(),
                event.person().dateOfBirth(),
                account.retirementCategory()));
    return Handling.DONE;
  }

  private Account open(RegistrationCompleted event) {
    var account =
        new Account(
            event.socialSecurityNumber(), accounts.kept(event.personId()), event.registeredOn());
    atHand.accounts().put(event.socialSecurityNumber(), Optional.of(account));
    return account;
  }

  private void comeBack(Account account, RegistrationCompleted event) {
    switch (account.status()) {
      case RETAINED -> {
        account.reopen();
        events.reopened(account);
      }
      case CLOSED -> {
        account.openAgain(event.registeredOn());
        events.opened(account);
      }
      case OPEN -> {
        // A second employment goes into the same account.
      }
    }
  }

  /** The employment ended (R9.4). */
  Handling employmentEnded(EmploymentEnded event) {
    ledger.hold(event.socialSecurityNumber());
    Employment employment = employment(event.registrationId(), event.socialSecurityNumber());
    employment.ended(event.employerCreditCode(), event.endedOn(), event.version());
    employments.persist(employment);
    account(event.socialSecurityNumber()).ifPresent(this::changed);
    return Handling.DONE;
  }

  /** Two persons are one: what is the other's is the kept one's (R2.5). */
  Handling merged(UUID kept, UUID merged) {
    accounts.merge(kept, merged);
    followers.forEach(follower -> follower.merged(kept, merged));
    List<Account> files = accounts.ofPerson(kept);
    ledger.hold(files.stream().map(Account::socialSecurityNumber).toList());
    files.forEach(this::changed);
    intake.known(kept, merged);
    return Handling.DONE;
  }

  /** Which months are exempt depends on the days of employment in them (R6.2). */
  private void changed(Account account) {
    watchers.forEach(watcher -> watcher.ledgerChanged(account.socialSecurityNumber()));
  }

  private Optional<Account> account(SocialSecurityNumber number) {
    var read = atHand.accounts().get(number);
    return read == null ? accounts.of(number) : read;
  }

  /** Known or new; the caller persists it once it is complete. */
  private Employment employment(UUID registrationId, SocialSecurityNumber number) {
    var read = atHand.employments().get(registrationId);
    return (read == null ? employments.findByIdOptional(registrationId) : read)
        .orElseGet(() -> {
          var employment = new Employment(registrationId, number);
          atHand.employments().put(registrationId, Optional.of(employment));
          return employment;
        });
  }
}
