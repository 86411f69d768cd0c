package onestop.exemption.agreement;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/**
 * A new row, or a change of what a category's newest row says from a day on; what is left out is as
 * in that row.
 *
 * @param category without it every category of the country
 * @param from first day of force
 * @param until last day, when the agreement ends
 * @param firstMaxMonths 0 is: not limited; so are the other two
 * @param source the document, with its number
 * @param replaces a row that was wrong from the beginning: it decides nothing any more
 */
record RowForm(
    @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String category,
    @JsonAlias("inForce") LocalDate from,
    LocalDate until,
    Set<@NotNull Insurance> exempt,
    @Min(0) Integer firstMaxMonths,
    @Min(0) Integer totalMaxMonths,
    @Min(0) Integer finalExtraMonths,
    Extension extension,
    Boolean refundable,
    Confidence confidence,
    @NotBlank @Size(max = 500) String source,
    LocalDate signed,
    @Size(min = 1, max = 100) String nameEn,
    @Size(min = 1, max = 100) String nameZh,
    UUID replaces)
    implements SelfChecking {

  private static final Set<Insurance> EXEMPTIBLE =
      Set.of(Insurance.PENSION, Insurance.UNEMPLOYMENT);

  @Override
  public void check(Faults faults) {
    if (from != null && until != null && until.isBefore(from)) {
      faults.rule("until", "PERIOD_REVERSED");
    }
    if (exempt != null && !EXEMPTIBLE.containsAll(exempt)) {
      faults.rule("exempt", "NEVER_EXEMPT");
    }
  }
}
