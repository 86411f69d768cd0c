package onestop.registration;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import onestop.kit.time.BusinessClock;

/** Permits and people for tests; each call makes a new person. */
public final class Sample {

  /** A valid credit code. */
  public static final String EMPLOYER = "91440300MA5FKX471W";

  /** Another valid credit code. */
  public static final String OTHER_EMPLOYER = "91350100M000100Y43";

  /** A third valid credit code. */
  public static final String THIRD_EMPLOYER = "91310000MA1FL5E91N";

  private static final AtomicInteger NEXT = new AtomicInteger(100_000);

  private Sample() {}

  /** A number that was not used before in this test run. */
  public static int next() {
    return NEXT.incrementAndGet();
  }

  /** Today where the law's days begin and end; tests never travel while they ask. */
  public static LocalDate today() {
    return LocalDate.now(BusinessClock.ZONE);
  }

  /** The data of {@code work-permit-issued}. */
  public static String permit(
      String permitNumber, String issuedAt, String surname, String passport, String employer) {
    LocalDate issuedOn = LocalDate.parse(issuedAt.substring(0, 10));
    return """
    {"permitNumber":"%s","category":"B","issuedAt":"%s","validFrom":"%s","validUntil":"%s",
     "person":{"surname":"%s","givenNames":"ANNA","nationality":"DEU","dateOfBirth":"1988-04-12","sex":"F",
       "document":{"type":"PASSPORT","number":"%s","issuingState":"DEU","validUntil":"2034-10-31"}},
     "employer":{"creditCode":"%s","name":"Rhein Precision (Shenzhen) Co., Ltd."},
     "employment":{"kind":"LOCAL_HIRE","startsOn":"%s"}}
    """
        .formatted(
            permitNumber,
            issuedAt,
            issuedOn,
            issuedOn.plusYears(2),
            surname,
            passport,
            employer,
            issuedOn);
  }
}
