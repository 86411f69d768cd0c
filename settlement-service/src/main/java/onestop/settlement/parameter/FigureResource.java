package onestop.settlement.parameter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import onestop.kit.command.Command;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.http.Page;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.sweep.Sweeps;
import onestop.kit.value.Money;

/**
 * The figures that everything is reckoned with. A new one is a new row with its document; nothing
 * that was reckoned with an old one is lost.
 */
@Path("/api")
class FigureResource {

  private static final Money WHOLE = Money.of("100.00");
  private static final String NOT_USED = "FIGURE_NOT_USED";

  private final Figures figures;
  private final Command command;
  private final Caller caller;
  private final Sweeps sweeps;

  FigureResource(Figures figures, Command command, Caller caller, Sweeps sweeps) {
    this.figures = figures;
    this.command = command;
    this.caller = caller;
    this.sweeps = sweeps;
  }

  /** A crediting rate (R7.3). */
  record RateView(int year, String ratePercent, String document, String confidence) {

    static RateView of(CreditingRate rate) {
      return new RateView(
          rate.year(), rate.percent().toPlainString(), rate.document(), rate.confidence());
    }
  }

  /** A year's rate as published. */
  record NewRate(
      @NotNull @Min(1990) @Max(2499) Integer year,
      @NotBlank @Size(max = 10) String ratePercent,
      @NotBlank @Size(max = 300) String document,
      @NotNull Confidence confidence)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (ratePercent != null && !ratePercent.matches("\\d{1,2}(\\.\\d{1,4})?")) {
        faults.form("ratePercent", "WRONG_FORMAT", Map.of());
      }
    }
  }

  /** The rates that count now, by year. */
  @GET
  @Path("/crediting-rates")
  @PermitAll
  public Page<RateView> rates() {
    return Page.all(figures.rates().published().stream().map(RateView::of).toList());
  }

  /** A year's rate was published: what was paid by a provisional one gets its supplement (R9.5). */
  @POST
  @Path("/crediting-rates")
  @RolesAllowed(Roles.OFFICER)
  public Response publish(NewRate rate) {
    RateView view =
        command.create(
            rate,
            () ->
                figures.enter(
                    new CreditingRateRow(
                        rate.year(),
                        new BigDecimal(rate.ratePercent()),
                        rate.document(),
                        rate.confidence().name(),
                        caller.sub())),
            figures::enteredRate,
            RateView::of);
    sweeps.run();
    return Response.created(URI.create("/api/crediting-rates")).entity(view).build();
  }

  /** The rates and bounds of contributions, by insurance and time (R7.1). */
  @GET
  @Path("/contribution-parameters")
  @PermitAll
  public Page<ParameterView> parameters() {
    return Page.all(figures.parameters().rows().stream().map(ParameterView::of).toList());
  }

  /** A rate or bound from a day on. */
  record NewParameter(
      @NotNull Insurance insurance,
      Payer payer,
      @NotNull Parameter.Kind kind,
      @Min(1) @Max(99) Integer industryClass,
      @NotNull Money value,
      @NotNull LocalDate from,
      LocalDate until,
      @NotBlank @Size(max = 300) String document,
      @NotNull Confidence confidence)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (value != null && isOutOfRange()) {
        faults.form("value", "OUT_OF_RANGE", Map.of());
      }
      if (from != null && until != null && until.isBefore(from)) {
        faults.rule("until", "PERIOD_REVERSED");
      }
      if (insurance != null && kind == Parameter.Kind.RATE_PERCENT) {
        checkRate(faults);
      } else if (insurance != null && kind != null) {
        checkBound(faults);
      }
    }

    private boolean isOutOfRange() {
      return value.isNegative()
          || (kind == Parameter.Kind.RATE_PERCENT && value.compareTo(WHOLE) > 0);
    }

    // A row that no calculation would find is refused: it would seem to hold.
    private void checkRate(Faults faults) {
      if (payer == null) {
        faults.form("payer", "REQUIRED", Map.of());
      } else if (!insurance.payers().contains(payer)) {
        faults.rule("payer", NOT_USED);
      }
      if (insurance.isByIndustry() && industryClass == null) {
        faults.form("industryClass", "REQUIRED", Map.of());
      }
      if (!insurance.isByIndustry() && industryClass != null) {
        faults.rule("industryClass", NOT_USED);
      }
    }

    private void checkBound(Faults faults) {
      if (!insurance.isBounded()) {
        faults.rule("insurance", NOT_USED);
      }
      if (payer != null) {
        faults.rule("payer", NOT_USED);
      }
      if (industryClass != null) {
        faults.rule("industryClass", NOT_USED);
      }
    }
  }

  /** A rate or bound, from a day on; the row it follows ends by itself. */
  @POST
  @Path("/contribution-parameters")
  @RolesAllowed(Roles.OFFICER)
  public Response enter(NewParameter row) {
    var parameter =
        new Parameter(
            row.insurance(),
            row.payer(),
            row.kind(),
            row.industryClass(),
            row.value().amount(),
            row.from(),
            row.until(),
            row.document(),
            row.confidence().name());
    ParameterView view =
        command.create(
            row,
            () -> figures.enter(parameter, caller.sub()),
            figures::parameter,
            ParameterView::of);
    return Response.created(URI.create("/api/contribution-parameters")).entity(view).build();
  }

  /** A year's provincial income (R9.6). */
  record NewIncome(
      @NotNull @Min(1990) @Max(2499) Integer year,
      @NotNull Money monthlyIncome,
      @NotBlank @Size(max = 300) String document,
      @NotNull Confidence confidence)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (monthlyIncome != null && monthlyIncome.compareTo(Money.ZERO) <= 0) {
        faults.form("monthlyIncome", "OUT_OF_RANGE", Map.of());
      }
    }
  }

  /** The province's monthly income of a year, for deaths in the year after. */
  @POST
  @Path("/provincial-incomes")
  @RolesAllowed(Roles.OFFICER)
  public Response enter(NewIncome income) {
    ProvincialIncome view =
        command.create(
            income,
            () ->
                figures.enter(
                    new ProvincialIncome(
                        income.year(),
                        income.monthlyIncome(),
                        income.document(),
                        income.confidence().name())),
            figures::provincialIncome,
            Function.identity());
    return Response.created(URI.create("/api/provincial-incomes")).entity(view).build();
  }
}
