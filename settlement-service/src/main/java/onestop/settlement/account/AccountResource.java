package onestop.settlement.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import onestop.kit.http.Etag;
import onestop.kit.http.Parameters;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.Crediting;
import onestop.settlement.ledger.Credits;
import onestop.settlement.ledger.YearView;
import onestop.settlement.parameter.CreditingRates;
import onestop.settlement.parameter.Figures;

/** The individual accounts: what is in them, how it came about, what leaving would mean. */
@Path("/api/accounts/{socialSecurityNumber}")
class AccountResource {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2499;

  private final AccountAccess access;
  private final AccountViews views;
  private final Figures figures;
  private final BusinessClock clock;
  private final Parameters parameters;

  AccountResource(
      AccountAccess access,
      AccountViews views,
      Figures figures,
      BusinessClock clock,
      Parameters parameters) {
    this.access = access;
    this.views = views;
    this.figures = figures;
    this.clock = clock;
    this.parameters = parameters;
  }

  /** The account now. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response account(@PathParam("socialSecurityNumber") String number) {
    Account account = access.visible(number);
    AccountView view = views.of(account);
    return Etag.ok(view, view.version());
  }

  /** Years of an account. */
  record StatementView(
      SocialSecurityNumber socialSecurityNumber,
      int through,
      List<YearView> years,
      boolean provisional,
      List<String> basis) {}

  /** Its years from the first credit through the one named, this year if none is (R7.3). */
  @GET
  @Path("/statement")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public StatementView statement(@PathParam("socialSecurityNumber") String number) {
    int through = parameters.number("through", FIRST_YEAR, LAST_YEAR).orElseGet(views::thisYear);
    parameters.check();
    Account account = access.visible(number);
    List<YearView> years = views.years(account, through);
    return new StatementView(
        account.socialSecurityNumber(),
        through,
        years,
        years.stream().anyMatch(YearView::provisional),
        List.of("R7.3", "R7.4"));
  }

  /** Both choices of someone who leaves, with what each means. */
  record QuoteView(
      SocialSecurityNumber socialSecurityNumber,
      YearMonth paidIn,
      Withdraw withdraw,
      Retain retain,
      boolean provisional,
      List<String> basis) {}

  /** In one sum: the months paid so far are lost, a later employment begins from zero (R7.5). */
  record Withdraw(Money amount, int monthsLost, int paidMonthsAfterwards, List<YearView> years) {}

  /** The account stays: balance, months, and interest goes on (R7.5, R9.1). */
  record Retain(Money balance, int paidMonths) {}

  /** What leaving in a month would pay or keep; this month if none is named. */
  @GET
  @Path("/quote")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public QuoteView quote(@PathParam("socialSecurityNumber") String number) {
    YearMonth paidIn = parameters.month("paidIn").orElseGet(() -> YearMonth.from(clock.today()));
    parameters.check();
    Account account = access.visible(number);
    Credits credits = views.credits(account);
    CreditingRates rates = figures.rates();
    List<YearView> years =
        Crediting.payout(credits, paidIn, rates).stream().map(YearView::of).toList();
    return new QuoteView(
        account.socialSecurityNumber(),
        paidIn,
        new Withdraw(years.getLast().closing().max(Money.ZERO), credits.paidMonths(), 0, years),
        new Retain(
            Crediting.balance(credits, clock.today().getYear(), rates), credits.paidMonths()),
        years.stream().anyMatch(YearView::provisional),
        List.of("R7.4", "R7.5", "R9.1"));
  }
}
