package onestop.exemption.person;

/** Said inside the service, in the same transaction: an employment began or ended. */
public record EmploymentChanged(KnownPerson person, Employment employment) {}
