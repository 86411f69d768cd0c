package onestop.exemption.outbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/** {@code insured-person-status}: the ordinary scheme's word on a person going abroad. */
record InsuredPersonStatus(
    @NotBlank @Size(max = 60) String personReference,
    @NotBlank @Size(max = 200) String name,
    @NotNull LocalDate dateOfBirth,
    @NotNull LocalDate insuredSince,
    @NotNull YearMonth lastPaidMonth,
    @NotNull Set<@NotNull String> insurances)
    implements SelfChecking {

  private static final Set<String> KNOWN =
      Set.of(
          "PENSION",
          "MEDICAL",
          "WORK_INJURY",
          "UNEMPLOYMENT",
          "MATERNITY",
          "RESIDENT_MEDICAL",
          "RESIDENT_PENSION");

  @Override
  public void check(Faults faults) {
    if (insurances != null && insurances.stream().anyMatch(one -> !KNOWN.contains(one))) {
      faults.form(
          "insurances", "UNKNOWN_VALUE", java.util.Map.of("values", String.join(", ", KNOWN)));
    }
  }
}
