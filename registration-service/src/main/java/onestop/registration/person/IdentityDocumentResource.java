package onestop.registration.person;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import onestop.kit.http.Parameters;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.DocumentNumber;

/** Checks the number of an identity document for anyone who asks (R2.3). */
@Path("/api/identity-documents/check")
public class IdentityDocumentResource {

  private static final int LONGEST_PASSPORT = 14;

  private final Parameters parameters;
  private final BusinessClock clock;

  IdentityDocumentResource(Parameters parameters, BusinessClock clock) {
    this.parameters = parameters;
    this.clock = clock;
  }

  /** What the number says; fields that it does not say are null. */
  public record Check(
      boolean valid,
      String fault,
      String nationality,
      String provinceCode,
      LocalDate dateOfBirth,
      Sex sex) {}

  /** Valid or the first fault, and what a five-star card's number says. */
  @GET
  @PermitAll
  public Check check() {
    DocumentType type = parameters.required("type", parameters.one("type", DocumentType.class));
    String text = parameters.required("number", parameters.text("number"));
    parameters.check();
    if (type == DocumentType.PASSPORT) {
      int length = text.replaceAll("[^A-Za-z0-9]", "").length();
      boolean valid = length > 0 && length <= LONGEST_PASSPORT;
      return new Check(valid, valid ? null : "LENGTH", null, null, null, null);
    }
    if (text.length() > 40 || text.replaceAll("[^A-Za-z0-9]", "").isEmpty()) {
      return new Check(false, "LENGTH", null, null, null, null);
    }
    var reading = PermanentResidentCard.check(new DocumentNumber(text), clock.today());
    return new Check(
        reading.valid(),
        reading.fault(),
        reading.nationality(),
        reading.provinceCode(),
        reading.dateOfBirth(),
        reading.sex());
  }
}
