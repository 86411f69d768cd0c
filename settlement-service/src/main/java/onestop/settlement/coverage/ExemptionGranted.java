package onestop.settlement.coverage;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** {@code exemption-granted}, as far as settlement reads it. */
record ExemptionGranted(
    @NotNull UUID personId,
    @NotNull UUID certificateId,
    @NotNull Integer version,
    @NotNull List<@NotNull String> insurances,
    @NotNull LocalDate exemptFrom,
    @NotNull LocalDate exemptUntil,
    @NotNull Boolean refund,
    String employerCreditCode) {}
