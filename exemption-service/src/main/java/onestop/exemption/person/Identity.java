package onestop.exemption.person;

import java.time.LocalDate;
import onestop.kit.value.SocialSecurityNumber;

/**
 * Who a person is, as far as known; null is not compared.
 *
 * @param number a social security number that carries the number of the only known document (R2.2)
 */
public record Identity(
    String surname, String givenNames, LocalDate dateOfBirth, SocialSecurityNumber number) {}
