package onestop.local.world;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What the permit system says of a work permit ({@code work-permit-issued}); fields as the contract
 * names them.
 */
public record Permit(
    String permitNumber,
    String category,
    OffsetDateTime issuedAt,
    LocalDate validFrom,
    LocalDate validUntil,
    Person person,
    Employer employer,
    Employment employment) {

  public record Person(
      String surname,
      String givenNames,
      String nationality,
      LocalDate dateOfBirth,
      String sex,
      Document document) {}

  public record Document(String type, String number, String issuingState, LocalDate validUntil) {}

  public record Employer(String creditCode, String name, String contactEmail) {}

  public record Employment(String kind, LocalDate startsOn, String position) {}
}
