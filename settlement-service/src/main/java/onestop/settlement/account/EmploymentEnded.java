package onestop.settlement.account;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/** {@code employment-ended}, as far as settlement reads it. */
record EmploymentEnded(
    @NotNull UUID registrationId,
    @NotNull Integer version,
    @NotNull SocialSecurityNumber socialSecurityNumber,
    @NotNull String employerCreditCode,
    @NotNull LocalDate endedOn) {}
