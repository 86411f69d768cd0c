package onestop.registration.timeline;

/** The events that stand on a timeline, by topic; a test compares them with the contracts. */
final class FactTypes {

  static final String[] REGISTRATIONS = {
    "registration-clock-started",
    "registration-clock-changed",
    "registration-due-soon",
    "registration-overdue",
    "registration-submitted",
    "registration-returned",
    "registration-refused",
    "registration-completed",
    "registration-cancelled",
    "employment-ended",
    "person-documents-changed",
    "person-merged",
    "person-data-corrected"
  };

  static final String[] CARDS = {
    "card-requested",
    "card-issued",
    "card-activated",
    "card-reported-lost",
    "card-replaced",
    "card-cancelled"
  };

  static final String[] EXEMPTIONS = {
    "exemption-possible",
    "exemption-granted",
    "exemption-rejected",
    "exemption-extended",
    "exemption-expiring",
    "exemption-ended"
  };

  static final String[] SETTLEMENTS = {
    "account-opened",
    "account-retained",
    "account-reopened",
    "account-closed",
    "settlement-submitted",
    "settlement-approved",
    "payment-ordered",
    "settlement-paid",
    "settlement-returned",
    "contribution-refund-ordered"
  };

  static final String[] VERIFICATIONS = {
    "verification-due-soon",
    "verification-lapsed",
    "data-match-requested",
    "eligibility-verified",
    "benefit-suspended",
    "benefit-resumed",
    "benefit-ended"
  };

  private FactTypes() {}
}
