package onestop.registration.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import onestop.kit.value.RetirementAge;
import onestop.registration.person.AgePolicy;
import onestop.registration.person.Applicant;

/**
 * An employment as a permit or an application names it.
 *
 * @param retirementCategory null: by sex (R1.6)
 */
@Embeddable
public record Employment(
    @NotNull @Enumerated(EnumType.STRING) EmploymentKind kind,
    @NotNull LocalDate startsOn,
    String position,
    @Enumerated(EnumType.STRING) RetirementAge retirementCategory) {

  /** The same with the retirement category that holds for that person (R1.6). */
  Employment of(Applicant person) {
    return new Employment(
        kind, startsOn, position, AgePolicy.category(retirementCategory, person.sex()));
  }
}
