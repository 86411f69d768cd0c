package onestop.settlement.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.RetirementAge;
import onestop.kit.value.SocialSecurityNumber;

/**
 * {@code registration-completed}, as far as settlement reads it.
 *
 * @param employerCreditCode null for a resident without employment (R1.3)
 * @param employmentStartsOn first day of work; null where it is not said
 */
record RegistrationCompleted(
    @NotNull UUID registrationId,
    @NotNull UUID personId,
    @NotNull Integer version,
    @NotNull SocialSecurityNumber socialSecurityNumber,
    @NotNull @Valid Person person,
    @NotNull LocalDate registeredOn,
    String employerCreditCode,
    YearMonth contributionStartMonth,
    LocalDate employmentStartsOn,
    Money contributionBase,
    String retirementCategory) {

  /** Who was registered. */
  record Person(@NotBlank String surname, String givenNames, @NotNull LocalDate dateOfBirth) {}

  /** Null while not set, or set to something this version does not know. */
  RetirementAge category() {
    return Arrays.stream(RetirementAge.values())
        .filter(category -> category.name().equals(retirementCategory))
        .findFirst()
        .orElse(null);
  }
}
