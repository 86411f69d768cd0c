package onestop.exemption.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Who was registered. */
record PersonData(@NotBlank String surname, String givenNames, @NotNull LocalDate dateOfBirth) {}
