package onestop.exemption.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A wish for a longer certificate (R6.3).
 *
 * @param certificateNumber of the paper that extends
 * @param consentReference of both authorities' consent, where the agreement asks for it
 */
record ExtensionForm(
    @NotNull LocalDate until,
    @NotBlank @Size(max = 60) String certificateNumber,
    @Size(max = 100) String consentReference) {

  boolean hasConsent() {
    return consentReference != null && !consentReference.isBlank();
  }
}
