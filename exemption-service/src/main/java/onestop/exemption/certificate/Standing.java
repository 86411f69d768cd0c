package onestop.exemption.certificate;

import onestop.exemption.agreement.Period;

/** Another certificate of the person that is neither rejected nor revoked. */
record Standing(String country, String employer, Period period) {}
