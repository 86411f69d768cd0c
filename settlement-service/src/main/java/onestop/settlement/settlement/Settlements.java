package onestop.settlement.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.http.Etag;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Account;
import onestop.settlement.account.AccountEvents;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.account.AccountStatus;
import onestop.settlement.account.Standing;
import onestop.settlement.contribution.ArrearsRepository;
import onestop.settlement.ledger.Credits;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.settlement.SettlementStep.Act;

/** Applications from handing in to the first officer's word. Each verb joins the transaction. */
@ApplicationScoped
class Settlements {

  private static final int WORKING_DAYS_TO_DECIDE = 20;

  private final SettlementRepository settlements;
  private final AccountRepository accounts;
  private final AccountEvents accountEvents;
  private final SettlementEvents events;
  private final Standing standing;
  private final ArrearsRepository arrears;
  private final Reckoning reckoning;
  private final Ledger ledger;
  private final BusinessClock clock;
  private final Calendars calendars;
  private final Caller caller;
  private final Etag etag;

  Settlements(
      SettlementRepository settlements,
      AccountRepository accounts,
      AccountEvents accountEvents,
      SettlementEvents events,
      Standing standing,
      ArrearsRepository arrears,
      Reckoning reckoning,
      Ledger ledger,
      BusinessClock clock,
      Calendars calendars,
      Caller caller,
      Etag etag) {
    this.settlements = settlements;
    this.accounts = accounts;
    this.accountEvents = accountEvents;
    this.events = events;
    this.standing = standing;
    this.arrears = arrears;
    this.reckoning = reckoning;
    this.ledger = ledger;
    this.clock = clock;
    this.calendars = calendars;
    this.caller = caller;
    this.etag = etag;
  }

  /** A new application (R9.1): one at a time, and none after the account was paid out (R9.4). */
  UUID submit(Application application) {
    Account account = account(application.socialSecurityNumber());
    boolean open =
        settlements.of(application.socialSecurityNumber()).stream()
            .anyMatch(settlement -> settlement.status().isOpen());
    if (open) {
      throw Refusal.state("SETTLEMENT_OPEN");
    }
    var settlement = new Settlement(account.socialSecurityNumber(), account.personId());
    handIn(settlement, application, account);
    settlements.persist(settlement);
    say(settlement, account);
    return settlement.id();
  }

  /** The same application anew, after defects or a return. */
  Settlement replace(UUID id, Application application) {
    Settlement settlement = own(id);
    if (!settlement.socialSecurityNumber().equals(application.socialSecurityNumber())) {
      throw Refusal.rule("NUMBER_DIFFERS");
    }
    Account account = account(settlement.socialSecurityNumber());
    handIn(settlement, application, account);
    say(settlement, account);
    return settlement;
  }

  private void handIn(Settlement settlement, Application application, Account account) {
    if (application.provincialMonthlyIncome() != null && !caller.is(Roles.OFFICER)) {
      throw Problems.forbidden("OFFICER_ONLY");
    }
    if (account.status() == AccountStatus.CLOSED) {
      throw Refusal.state("ACCOUNT_CLOSED");
    }
    if (application.retains() && account.status() == AccountStatus.RETAINED) {
      throw Refusal.state("ALREADY_RETAINED");
    }
    LocalDate today = clock.today();
    if (application.kind() == SettlementKind.DEATH) {
      if (application.diedOn().isAfter(today)) {
        throw Refusal.rule("DIED_AHEAD", Map.of("today", today.toString()));
      }
      // What cannot be reckoned is said now, not to the second officer.
      reckoning.of(application, account, YearMonth.from(today));
    }
    settlement.submit(
        application,
        SettlementPolicy.examine(application, facts(account)),
        today,
        dueOn(today),
        act());
  }

  private void say(Settlement settlement, Account account) {
    if (settlement.status() != SettlementStatus.NEEDS_CORRECTION) {
      events.submitted(settlement);
    }
    if (settlement.status() == SettlementStatus.RETAINED) {
      account.retain();
      accountEvents.retained(account);
    }
  }

  /** The person's signature under the notice (R9.3). */
  Settlement confirmNotice(UUID id, LocalDate signedOn) {
    Settlement settlement = own(id);
    settlement.confirmNotice(signedOn, dueOn(clock.today()), act());
    return settlement;
  }

  /** The first officer agrees (R9.5). */
  Settlement review(UUID id) {
    Settlement settlement = held(id);
    etag.match(settlement.version());
    settlement.review(act());
    return settlement;
  }

  /** An officer sends it back, saying why. */
  Settlement sendBack(UUID id, String reason) {
    Settlement settlement = held(id);
    etag.match(settlement.version());
    settlement.sendBack(reason, act());
    events.returned(settlement, reason, null);
    return settlement;
  }

  /** The applicant takes it back, until the payment is ordered (R9.5). */
  Settlement withdraw(UUID id) {
    Settlement settlement = own(id);
    settlement.withdraw(act());
    return settlement;
  }

  /** A settlement that is the caller's to change. */
  Settlement own(UUID id) {
    Settlement settlement = held(id);
    requireOwn(settlement.personId(), settlement.socialSecurityNumber());
    etag.match(settlement.version());
    return settlement;
  }

  /** A settlement, with everything of its person to itself until the transaction ends. */
  Settlement held(UUID id) {
    List<SocialSecurityNumber> numbers = settlements.numbersOf(id);
    if (numbers.isEmpty()) {
      throw Problems.notFound();
    }
    ledger.hold(numbers);
    return settlements.findById(id);
  }

  /** Who is acting, and when. */
  Act act() {
    return new Act(caller.sub(), clock.now());
  }

  private Account account(SocialSecurityNumber number) {
    ledger.hold(number);
    Account account = accounts.of(number).orElseThrow(Problems::notFound);
    requireOwn(account.personId(), number);
    return account;
  }

  private void requireOwn(UUID personId, SocialSecurityNumber number) {
    Caller.require(caller.is(Roles.OFFICER) || caller.isPerson(personId, number.value()));
  }

  private SettlementPolicy.Facts facts(Account account) {
    SocialSecurityNumber number = account.socialSecurityNumber();
    LocalDate today = clock.today();
    Credits credits = ledger.credits(number).between(account.settledThrough(), null);
    return new SettlementPolicy.Facts(
        account.surname(),
        account.givenNames(),
        standing.employmentEnded(account, today),
        standing.pensionEntitled(account, credits, today),
        arrears.anyOpen(number));
  }

  private LocalDate dueOn(LocalDate from) {
    return calendars.current().workingDaysAfter(from, WORKING_DAYS_TO_DECIDE);
  }
}
