package onestop.settlement.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Roles;
import onestop.kit.value.Money;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.Posting;

/** The ledger of an account, line by line: balance and statement are reckoned from it (R7.2). */
@Path("/api/accounts/{socialSecurityNumber}/postings")
class PostingResource {

  private final AccountAccess access;
  private final Ledger ledger;
  private final Parameters parameters;

  PostingResource(AccountAccess access, Ledger ledger, Parameters parameters) {
    this.access = access;
    this.ledger = ledger;
    this.parameters = parameters;
  }

  /**
   * A row.
   *
   * @param month it counts for
   * @param amount negative when something is taken back
   * @param contributionId the row of a collection it comes from, null for a refund
   * @param refundId the refund it comes from, else null
   */
  record PostingView(
      UUID id,
      YearMonth month,
      Money amount,
      Posting.Kind kind,
      String employerCreditCode,
      LocalDate postedOn,
      UUID contributionId,
      UUID refundId) {

    static PostingView of(Posting posting) {
      return new PostingView(
          posting.id(),
          posting.month(),
          posting.amount(),
          posting.kind(),
          posting.employerCreditCode(),
          posting.postedOn(),
          posting.contributionId(),
          posting.refundId());
    }
  }

  /** Its rows in the order of entry; nothing in it is ever changed. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<PostingView> postings(@PathParam("socialSecurityNumber") String number) {
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    Account account = access.visible(number);
    return Page.of(
        ledger.page(account.socialSecurityNumber(), cursor, limit),
        limit,
        posting -> Cursor.after(posting.id()),
        PostingView::of);
  }
}
