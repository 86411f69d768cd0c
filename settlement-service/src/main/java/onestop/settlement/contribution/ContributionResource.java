package onestop.settlement.contribution;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onestop.kit.command.Command;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.AccountAccess;
import onestop.settlement.parameter.Figures;
import onestop.settlement.parameter.Insurance;

/** Contributions: what would be due, and what was collected. */
@Path("/api/contributions")
class ContributionResource {

  private static final int LARGEST_CLASS = 99;

  private final Parameters parameters;
  private final Caller caller;
  private final Figures figures;
  private final ContributionSettings settings;
  private final ContributionRepository contributions;
  private final AccountAccess access;
  private final Contributions service;
  private final Command command;
  private final BusinessClock clock;

  ContributionResource(
      Parameters parameters,
      Caller caller,
      Figures figures,
      ContributionSettings settings,
      ContributionRepository contributions,
      AccountAccess access,
      Contributions service,
      Command command,
      BusinessClock clock) {
    this.parameters = parameters;
    this.caller = caller;
    this.figures = figures;
    this.settings = settings;
    this.contributions = contributions;
    this.access = access;
    this.service = service;
    this.command = command;
    this.clock = clock;
  }

  /** What a wage costs in a month (R7.1). */
  @GET
  @Path("/preview")
  @PermitAll
  public PreviewView preview() {
    YearMonth month = parameters.required("month", parameters.month("month"));
    Money wage = parameters.required("wage", parameters.money("wage"));
    if (wage != null && wage.isNegative()) {
      parameters.faults().form("wage", "OUT_OF_RANGE", Map.of());
    }
    List<Insurance> named = parameters.several("exempt", Insurance.class);
    int industryClass =
        parameters.number("industryClass", 1, LARGEST_CLASS).orElse(settings.industryClass());
    parameters.check();
    Set<Insurance> exempt = EnumSet.noneOf(Insurance.class);
    exempt.addAll(named);
    return PreviewView.of(
        month,
        wage,
        industryClass,
        ContributionCalculation.of(month, wage, exempt, industryClass, figures.parameters()));
  }

  /**
   * A row of a collection.
   *
   * @param revision 0 as first reported; a correction adds a row that takes back (R7.2, {@code
   *     reversal}) and one that says what counts now
   * @param reason an officer's, null where the levy authority said it
   */
  record ContributionView(
      UUID id,
      String collectionId,
      int revision,
      boolean reversal,
      YearMonth month,
      String employerCreditCode,
      Money base,
      LocalDate collectedOn,
      List<ContributionLine> lines,
      Money credited,
      String reason) {

    static ContributionView of(Contribution contribution) {
      return new ContributionView(
          contribution.id(),
          contribution.collectionId(),
          contribution.revision(),
          contribution.isReversal(),
          contribution.month(),
          contribution.employerCreditCode(),
          contribution.base(),
          contribution.collectedOn(),
          contribution.lines(),
          contribution.credit(),
          contribution.reason());
    }
  }

  /** The months collected for a number, by month; a person's own where none is named. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.AUDITOR})
  public Page<ContributionView> list() {
    String text =
        parameters.required(
            "socialSecurityNumber",
            parameters
                .text("socialSecurityNumber")
                .or(() -> Optional.ofNullable(caller.socialSecurityNumber())));
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    SocialSecurityNumber number = access.visibleNumber(text);
    return Page.of(
        contributions.page(number, cursor, limit),
        limit,
        row -> Cursor.after(row.month(), row.id()),
        ContributionView::of);
  }

  /**
   * Why a collection was wrong.
   *
   * @param lines what is right; none when nothing was paid
   */
  record Correction(
      @NotBlank @Size(max = 500) String reason,
      @Size(max = 50) List<@NotNull @Valid ContributionLine> lines) {}

  /** Puts a collection right by a reversing and a new row; gives the row that counts now. */
  @POST
  @Path("/{collectionId}/correction")
  @RolesAllowed(Roles.OFFICER)
  public ContributionView correct(
      @PathParam("collectionId") String collectionId, Correction correction) {
    return command.run(
        () ->
            service.correct(
                collectionId,
                correction.lines() == null ? List.of() : correction.lines(),
                new Contribution.Said(clock.now(), caller.sub(), correction.reason())),
        ContributionView::of);
  }
}
