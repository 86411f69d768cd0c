package onestop.registration.employer;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import onestop.kit.value.CreditCode;

/**
 * Who employs.
 *
 * @param contactEmail where reminders go, may be null
 */
@Embeddable
public record Employer(
    @NotNull CreditCode creditCode, @NotBlank String name, @Email String contactEmail) {}
