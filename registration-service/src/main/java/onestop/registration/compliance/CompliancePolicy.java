package onestop.registration.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import onestop.kit.value.LegalCalendar;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.Status;

/** What follows when an employer does not register (R5.1, R5.3). */
final class CompliancePolicy {

  /** An order gives at least so many working days. */
  static final int LEAST_DAYS_TO_RECTIFY = 5;

  /** Without a statement the employer counts as heard when so many working days are gone. */
  static final int DAYS_TO_BE_HEARD = 5;

  private CompliancePolicy() {}

  /** The first day that an order made today may name; itself never moved by R3.2. */
  static LocalDate earliestRectification(LocalDate today, LegalCalendar calendar) {
    return calendar.workingDaysAfter(today, LEAST_DAYS_TO_RECTIFY);
  }

  /**
   * How the employer stands today.
   *
   * @param rectifyBy the day of the order, null without one
   * @param wasPenaltyDue true when the day of the order passed before the registration ended
   * @param soon from how many days left on a clock is due soon
   */
  static ComplianceStatus status(
      RegistrationFile file,
      LocalDate rectifyBy,
      boolean wasPenaltyDue,
      LocalDate today,
      int soon) {
    if (rectifyBy == null) {
      return withoutOrder(file, today, soon);
    }
    if (file.submittedOn() != null && !file.submittedOn().isAfter(rectifyBy)) {
      return ComplianceStatus.RECTIFIED;
    }
    if (file.status() == Status.CANCELLED && !wasPenaltyDue) {
      return ComplianceStatus.COMPLIANT;
    }
    return today.isAfter(rectifyBy)
        ? ComplianceStatus.PENALTY_DUE
        : ComplianceStatus.RECTIFICATION_ORDERED;
  }

  private static ComplianceStatus withoutOrder(RegistrationFile file, LocalDate today, int soon) {
    if (file.dueOn() == null || !file.status().isOpen() || file.submittedOn() != null) {
      return ComplianceStatus.COMPLIANT;
    }
    long daysLeft = ChronoUnit.DAYS.between(today, file.dueOn());
    if (daysLeft < 0) {
      return ComplianceStatus.OVERDUE;
    }
    return daysLeft <= soon ? ComplianceStatus.DUE_SOON : ComplianceStatus.COMPLIANT;
  }

  /** The last day on which an employer may still be heard before its penalty is decided (R5.3). */
  static LocalDate hearingUntil(LocalDate rectifyBy, LegalCalendar calendar) {
    return calendar.workingDaysAfter(rectifyBy.plusDays(1), DAYS_TO_BE_HEARD);
  }

  /** The rules that gave a status. */
  static List<String> basis(ComplianceStatus status, int daysLate) {
    return switch (status) {
      case COMPLIANT -> daysLate > 0 ? List.of("R3.1", "R3.6", "R5.1") : List.of("R3.1");
      case DUE_SOON -> List.of("R3.1", "R3.6");
      case OVERDUE -> List.of("R3.1", "R3.6", "R5.1");
      case RECTIFICATION_ORDERED, RECTIFIED -> List.of("R5.1");
      case PENALTY_DUE -> List.of("R5.1", "R5.3");
    };
  }
}
