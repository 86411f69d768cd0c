package onestop.registration.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.CreditCode;

/** An application as it is shown. */
record OneStopApplicationView(
    UUID id,
    String applicationReference,
    ApplicationStatus status,
    CreditCode employer,
    UUID personId,
    String permitNumber,
    UUID registrationId,
    LocalDate appliedOn,
    List<MatterView> matters,
    int version) {

  /**
   * One matter.
   *
   * @param action null except for the two permits
   * @param authority who decides it
   * @param daysLeft from today to the due date, negative once it is over; null once it is decided
   * @param reason why it was refused or is held, as the authority said
   */
  record MatterView(
      Matter.Kind kind,
      Matter.Action action,
      String name,
      String authority,
      MatterPolicy.State state,
      LocalDate dueOn,
      Long daysLeft,
      LocalDate endedOn,
      String reason,
      List<String> basis) {}
}
