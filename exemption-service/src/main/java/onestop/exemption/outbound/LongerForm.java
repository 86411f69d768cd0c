package onestop.exemption.outbound;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A wish for a longer certificate (R6.3). */
record LongerForm(@NotNull LocalDate until, @Size(max = 100) String consentReference) {

  boolean hasConsent() {
    return consentReference != null && !consentReference.isBlank();
  }
}
