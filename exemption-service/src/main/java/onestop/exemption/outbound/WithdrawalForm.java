package onestop.exemption.outbound;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * The sending ended early.
 *
 * @param from first day on which the certificate no longer holds
 * @param reason a code, such as SENDING_ENDED
 */
record WithdrawalForm(
    @NotNull LocalDate from, @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String reason) {}
