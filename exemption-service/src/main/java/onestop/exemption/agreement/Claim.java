package onestop.exemption.agreement;

import java.util.List;
import java.util.Set;

/**
 * What a certificate of coverage claims.
 *
 * @param wished the insurances it names, empty when it names none and all of the row are meant
 * @param period the certificate's own first and last day
 * @param related the own periods of the person's other certificates with which it counts together
 */
public record Claim(String category, Set<Insurance> wished, Period period, List<Period> related) {}
