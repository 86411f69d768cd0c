package onestop.verification.retirement;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import onestop.kit.http.Parameters;
import onestop.kit.value.RetirementAge;

/** Tells anyone when they may retire. */
@Path("/api/retirement")
public class RetirementResource {

  private final MinimumContributions minima;
  private final Parameters parameters;

  RetirementResource(MinimumContributions minima, Parameters parameters) {
    this.minima = minima;
    this.parameters = parameters;
  }

  /** Whole years and months. */
  public record Age(int years, int months) {

    static Age of(Period period) {
      return new Age(period.getYears(), period.getMonths());
    }
  }

  /**
   * A month in which one may retire, earlier by wish or later by agreement.
   *
   * @param fromStatutoryMonths counted from the statutory month: negative is earlier
   */
  public record Choice(
      YearMonth month, Age age, int fromStatutoryMonths, int minimumContributionMonths) {

    static Choice of(RetirementPolicy.Option option, YearMonth statutory) {
      return new Choice(
          option.month(),
          Age.of(option.age()),
          Math.toIntExact(ChronoUnit.MONTHS.between(statutory, option.month())),
          option.minimum().months());
    }
  }

  /** The row of the law behind a figure. */
  public record Source(String document, String confidence) {}

  /** The answer. */
  public record Preview(
      YearMonth birthMonth,
      RetirementAge category,
      YearMonth originalMonth,
      YearMonth retirementMonth,
      Age age,
      int delayMonths,
      int minimumContributionMonths,
      Choice earliest,
      Choice latest,
      Source minimumSource,
      List<String> basis) {}

  /** When somebody born in a month retires, and after how many months paid (R8.1, R8.2). */
  @GET
  @PermitAll
  public Preview preview() {
    YearMonth birth = parameters.required("birthMonth", parameters.month("birthMonth"));
    RetirementAge category =
        parameters.required("category", parameters.one("category", RetirementAge.class));
    parameters.check();
    var found = new RetirementPolicy(minima.current()).of(birth, category);
    var statutory = found.statutory();
    return new Preview(
        birth,
        category,
        found.original(),
        statutory.month(),
        Age.of(statutory.age()),
        found.delayMonths(),
        statutory.minimum().months(),
        Choice.of(found.earliest(), statutory.month()),
        Choice.of(found.latest(), statutory.month()),
        new Source(statutory.minimum().document(), statutory.minimum().confidence()),
        List.of("R8.1", "R8.2"));
  }
}
