package onestop.exemption.person;

/** Said inside the service, in the same transaction: the clock of an employment started. */
public record ClockStarted(KnownPerson person, Employment employment) {}
