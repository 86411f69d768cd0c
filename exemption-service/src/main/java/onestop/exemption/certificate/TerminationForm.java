package onestop.exemption.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An end before the last day; what was exempt until then stays so. */
record TerminationForm(@NotNull LocalDate lastDay, @Size(max = 500) String reason) {}
