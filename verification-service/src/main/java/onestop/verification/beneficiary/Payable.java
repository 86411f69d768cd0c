package onestop.verification.beneficiary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.Money;

/**
 * What a pay run needs to know of a beneficiary; read in its stead, as most of them are simply
 * paid.
 *
 * @param suspendedFrom first month withheld and not yet paid, null when none is
 */
public record Payable(
    UUID id,
    YearMonth firstPaymentMonth,
    LocalDate validUntil,
    LocalDate endedOn,
    Money monthlyAmount,
    YearMonth suspendedFrom) {}
