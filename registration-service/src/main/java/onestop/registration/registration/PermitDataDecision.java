package onestop.registration.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An officer's word on which data hold where permit and entry differ (R3.8). */
public record PermitDataDecision(
    @NotNull Kind decision, @NotBlank @Size(max = 1000) String reason) {

  /** Whose data hold. */
  public enum Kind {
    /** Those of the permit's event. */
    PERMIT,
    /** Those entered by hand. */
    ENTERED
  }
}
