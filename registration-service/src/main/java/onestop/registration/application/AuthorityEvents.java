package onestop.registration.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/** The facts of the authorities that answer a one-stop application, with the fields read here. */
final class AuthorityEvents {

  private AuthorityEvents() {}

  /** {@code work-permit-changed}. */
  record Changed(@NotBlank @Size(max = 40) String permitNumber, @NotNull Instant changedAt) {}

  /** {@code work-permit-extended}. */
  record Extended(@NotBlank @Size(max = 40) String permitNumber, @NotNull Instant extendedAt) {}

  /** {@code work-permit-refused}. */
  record Refused(
      @NotBlank @Size(max = 40) String applicationReference,
      @NotNull LocalDate refusedOn,
      @NotBlank String reason) {}

  /** {@code residence-permit-issued}, {@code -changed}, {@code -extended}. */
  record Residence(@NotBlank @Size(max = 40) String permitNumber) {}

  /** {@code residence-permit-refused}. */
  record ResidenceRefused(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull LocalDate refusedOn,
      @NotBlank String reason) {}

  /** {@code title-evaluation-decided}. */
  record Title(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull LocalDate decidedOn,
      @NotNull TitleOutcome outcome,
      String title) {}

  /** How a title evaluation ends. */
  enum TitleOutcome {
    GRANTED,
    REFUSED
  }
}
