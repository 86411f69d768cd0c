package onestop.registration.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.value.LegalCalendar;
import onestop.kit.value.Money;
import onestop.registration.document.Channel;
import onestop.registration.document.Defect;
import onestop.registration.document.DocumentKind;

/** The last submission of a registration, as it stands in the file. */
@Embeddable
class Filing {

  private static final int DECISION_DAYS = 10;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  @Column(name = "decision_due_on")
  private LocalDate decisionDueOn;

  @Column(name = "days_late")
  private Integer daysLate;

  @Column(name = "declared_wage")
  private Money declaredWage;

  @Column(name = "claims_exemption")
  private boolean claimsExemption;

  @Column(name = "with_certificate")
  private boolean withCertificate;

  private String defects = "";

  /** Takes what was handed in, with what is wrong with it. */
  void take(Submission submission, List<Defect> found) {
    channel = submission.channel();
    declaredWage = submission.declaredMonthlyWage();
    claimsExemption = Boolean.TRUE.equals(submission.claimsExemption());
    withCertificate =
        submission.documents().stream()
            .anyMatch(document -> document.kind() == DocumentKind.CERTIFICATE_OF_COVERAGE);
    defects = codes(found);
  }

  private static String codes(List<Defect> found) {
    return String.join(",", found.stream().map(Defect::code).toList());
  }

  /** Handed in at the counter together with the opening, when nothing else is needed (R1.3). */
  void takeAtCounter() {
    channel = Channel.COUNTER;
  }

  /** What is wrong with a paper that was to complete a submission; the submission stands. */
  void note(List<Defect> found) {
    defects = codes(found);
  }

  /** Complete on that day; the agency decides within ten working days (R3.7). */
  void complete(LocalDate day, int late, LegalCalendar calendar) {
    submittedOn = day;
    decisionDueOn = calendar.workingDaysAfter(day, DECISION_DAYS);
    daysLate = late;
  }

  /** Returned: it counts as not submitted (R3.6). */
  void undo() {
    submittedOn = null;
    decisionDueOn = null;
    daysLate = null;
  }

  Channel channel() {
    return channel;
  }

  /** The day of the complete submission; null while there is none. */
  LocalDate submittedOn() {
    return submittedOn;
  }

  LocalDate decisionDueOn() {
    return decisionDueOn;
  }

  /** Calendar days after the due date; null while nothing complete was submitted. */
  Integer daysLate() {
    return daysLate;
  }

  Money declaredWage() {
    return declaredWage;
  }

  /** Codes, in the order they were found. */
  List<String> defects() {
    return defects.isEmpty() ? List.of() : List.of(defects.split(",", -1));
  }

  /** Exemption is claimed, but no certificate was handed in: a notice, not a defect (R4.5). */
  boolean claimsWithoutCertificate() {
    return claimsExemption && !withCertificate;
  }
}
