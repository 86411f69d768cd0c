package onestop.verification.beneficiary;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import onestop.verification.evidence.Channel;

/**
 * How long a beneficiary's verification holds, by what it was shown, and what was done about its
 * end so far (R10.1, R10.4).
 */
@Embeddable
class Validity {

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "verified_on")
  private LocalDate verifiedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "verified_by")
  private Channel verifiedBy;

  private Integer reminded;

  @Column(name = "match_requested_on")
  private LocalDate matchRequestedOn;

  @Column(name = "next_step_on")
  private LocalDate nextStepOn;

  /** A pension begins: nothing was shown yet (R10.1). */
  void begin(LocalDate firstDue) {
    verifiedOn = null;
    verifiedBy = null;
    holdsUntil(firstDue);
  }

  private void holdsUntil(LocalDate until) {
    validUntil = until;
    reminded = null;
    matchRequestedOn = null;
    nextStepOn = null;
  }

  /** True from the day after the last one on. */
  boolean isOver(LocalDate today) {
    return validUntil.isBefore(today);
  }

  /** True when a data match is due; it is noted as requested. */
  boolean requestsMatch(LocalDate today, ValidityPolicy policy) {
    if (matchRequestedOn != null || policy.matchOn(validUntil).isAfter(today)) {
      return false;
    }
    matchRequestedOn = today;
    return true;
  }

  /** True when a reminder is due; its step is noted as said. */
  boolean reminds(LocalDate today, ValidityPolicy policy) {
    var step = policy.reminder(validUntil, reminded, today);
    step.ifPresent(said -> reminded = said);
    return step.isPresent();
  }

  /**
   * Notes the day on which time next asks something.
   *
   * @param running true while it may still be reminded and lapse
   * @param open true while a data match may still be asked for
   */
  void plan(boolean running, boolean open, ValidityPolicy policy) {
    nextStepOn =
        Stream.of(
                running ? policy.nextReminderOn(validUntil, reminded) : null,
                running ? validUntil.plusDays(1) : null,
                open && matchRequestedOn == null ? policy.matchOn(validUntil) : null)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
  }

  /** Time asks nothing any more. */
  void nothingPlanned() {
    nextStepOn = null;
  }

  /** True when a showing on that day changes how long the verification holds. */
  boolean countsFor(LocalDate performedOn, YearMonth firstPayment, LocalDate today) {
    LocalDate until = ValidityPolicy.validUntil(performedOn);
    boolean first = verifiedOn == null && !performedOn.isBefore(firstPayment.atDay(1));
    // The first one replaces the first due day, which may lie up to a month later.
    return until.isAfter(validUntil) || (first && !until.isBefore(today));
  }

  /** Notes a showing of life. */
  void shown(Channel channel, LocalDate performedOn, boolean counts) {
    if (counts) {
      holdsUntil(ValidityPolicy.validUntil(performedOn));
    }
    if (verifiedOn == null || performedOn.isAfter(verifiedOn)) {
      verifiedOn = performedOn;
      verifiedBy = channel;
    }
  }

  LocalDate until() {
    return validUntil;
  }

  LocalDate verifiedOn() {
    return verifiedOn;
  }

  Channel verifiedBy() {
    return verifiedBy;
  }

  LocalDate matchRequestedOn() {
    return matchRequestedOn;
  }
}
