package onestop.exemption.agreement;

import java.time.LocalDate;

/**
 * A wish for a longer certificate.
 *
 * @param claim the certificate as it stands
 * @param until the new last day
 * @param finalUsed true when the final extra period was taken already
 * @param consent true when both authorities' consent is named
 * @param askedOn the day of asking
 */
public record ExtensionAsk(
    Claim claim, LocalDate until, boolean finalUsed, boolean consent, LocalDate askedOn) {}
