package onestop.registration.registration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import onestop.kit.value.RetirementAge;

/**
 * An employment as a permit or an application names it.
 *
 * @param retirementCategory null: by sex (R1.6)
 */
public record Employment(
    @NotNull EmploymentKind kind,
    @NotNull LocalDate startsOn,
    String position,
    RetirementAge retirementCategory) {}
