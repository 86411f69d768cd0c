package onestop.exemption.certificate;

import java.time.LocalDate;
import java.util.Set;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.agreement.Period;
import onestop.kit.value.DocumentNumber;

/**
 * What stands on a certificate of coverage.
 *
 * @param wished the insurances it names, empty when it names none
 * @param employer credit code of the employer here, null for none
 * @param holder the name on it, null when not told
 * @param documentNumber the holder's identity document, null when not told
 */
record Paper(
    String country,
    String number,
    String category,
    Set<Insurance> wished,
    Period period,
    String employer,
    String holder,
    LocalDate dateOfBirth,
    DocumentNumber documentNumber) {

  Paper until(LocalDate lastDay) {
    return new Paper(
        country,
        number,
        category,
        wished,
        new Period(period.from(), lastDay),
        employer,
        holder,
        dateOfBirth,
        documentNumber);
  }

  Paper withEmployer(String creditCode) {
    return new Paper(
        country, number, category, wished, period, creditCode, holder, dateOfBirth, documentNumber);
  }
}
