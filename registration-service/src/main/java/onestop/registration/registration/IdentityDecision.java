package onestop.registration.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An officer's word on who a held registration is about (R2.5).
 *
 * @param personId whom it is the same as; may be left out when only one comes into question
 * @param reason why
 */
public record IdentityDecision(
    @NotNull Kind decision, UUID personId, @NotBlank @Size(max = 1000) String reason) {

  /** What an officer may say. */
  public enum Kind {
    /** A person known already: the two files are joined. */
    SAME_PERSON,
    /** Somebody else: the number takes the next reserved digit. */
    SEPARATE
  }
}
