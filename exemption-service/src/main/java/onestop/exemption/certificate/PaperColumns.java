package onestop.exemption.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.agreement.InsurancesConverter;
import onestop.exemption.agreement.Period;
import onestop.kit.value.DocumentNumber;

/** A {@link Paper} as it lies in the certificate's table. */
@Embeddable
record PaperColumns(
    String country,
    @Column(name = "certificate_number") String number,
    String category,
    @Convert(converter = InsurancesConverter.class) Set<Insurance> wished,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_until") LocalDate validUntil,
    @Column(name = "employer_credit_code") String employer,
    String holder,
    @Column(name = "date_of_birth") LocalDate dateOfBirth,
    @Column(name = "document_number") DocumentNumber documentNumber) {

  static PaperColumns of(Paper paper) {
    return new PaperColumns(
        paper.country(),
        paper.number(),
        paper.category(),
        paper.wished(),
        paper.period().from(),
        paper.period().until(),
        paper.employer(),
        paper.holder(),
        paper.dateOfBirth(),
        paper.documentNumber());
  }

  Paper paper() {
    return new Paper(
        country,
        number,
        category,
        wished,
        new Period(validFrom, validUntil),
        employer,
        holder,
        dateOfBirth,
        documentNumber);
  }
}
