package onestop.registration.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import onestop.kit.value.DocumentNumber;
import onestop.registration.person.Nationality;

/** A document handed in; what is left out is not compared (R4.4). */
public record SubmittedDocument(
    @NotNull DocumentKind kind,
    DocumentNumber number,
    Nationality issuingState,
    LocalDate validUntil,
    String holder,
    LocalDate startsOn,
    LocalDate endsOn,
    Boolean openEnded,
    LocalDate signedOn,
    Boolean originalSeen) {}
