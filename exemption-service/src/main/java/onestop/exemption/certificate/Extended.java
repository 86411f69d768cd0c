package onestop.exemption.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An extension granted (R6.3).
 *
 * @param until its last day
 * @param finalExtra true when it is the one beyond the total
 * @param rowId the agreement's row that decided it
 */
@Embeddable
record Extended(
    @Column(name = "extended_until") LocalDate until,
    @Column(name = "certificate_number") String certificateNumber,
    @Column(name = "consent_reference") String consentReference,
    @Column(name = "final_extra") boolean finalExtra,
    @Column(name = "asked_on") LocalDate askedOn,
    @Column(name = "asked_by") String askedBy,
    @Column(name = "agreement_row_id") UUID rowId) {}
