package onestop.registration.permit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.DocumentNumber;
import onestop.registration.employer.Employer;
import onestop.registration.person.Applicant;
import onestop.registration.registration.Employment;
import onestop.registration.registration.Opening;

/** The facts of the permit systems, with the fields read here. */
final class PermitEvents {

  private PermitEvents() {}

  /** Categories of the Foreigner's Work Permit. */
  enum Category {
    A,
    B,
    C
  }

  /** {@code work-permit-issued}: starts the 30-day clock (R3.1). */
  record Issued(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull Category category,
      @NotNull Instant issuedAt,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validUntil,
      @NotNull @Valid Applicant person,
      @NotNull @Valid Employer employer,
      @NotNull @Valid Employment employment)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (person != null) {
        person.check(faults.at("person"));
      }
      if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
        faults.rule("validUntil", "ENDS_BEFORE_START");
      }
    }

    PermitContent content() {
      return new PermitContent(person, employer, employment);
    }

    /** The day of issue where the law's days begin and end (R3.4). */
    LocalDate day() {
      return LocalDate.ofInstant(issuedAt, BusinessClock.ZONE);
    }

    /** What it opens a registration with. */
    Opening opening() {
      return content().opening(permitNumber, day(), validUntil);
    }

    /** Issued again under the same number: it changes and extends what was known. */
    List<Later> again() {
      return List.of(
          new Changed(permitNumber, issuedAt, category, person, employer, employment),
          new Extended(permitNumber, issuedAt, validUntil));
    }
  }

  /** What is said of a permit after its issue, at its own time (R3.8). */
  sealed interface Later {

    String permitNumber();

    /** Its own time, by which the facts of one permit are put in order. */
    Instant at();
  }

  /** {@code work-permit-changed}: what is named replaces what was known (R3.8). */
  record Changed(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull Instant changedAt,
      Category category,
      @Valid Applicant person,
      @Valid Employer employer,
      @Valid Employment employment)
      implements Later, SelfChecking {

    @Override
    public void check(Faults faults) {
      if (person != null) {
        person.check(faults.at("person"));
      }
    }

    @Override
    public Instant at() {
      return changedAt;
    }

    /** The day of the change where the law's days begin and end (R3.4). */
    LocalDate day() {
      return LocalDate.ofInstant(changedAt, BusinessClock.ZONE);
    }
  }

  /** {@code work-permit-extended}. */
  record Extended(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull Instant extendedAt,
      @NotNull LocalDate validUntil)
      implements Later {

    @Override
    public Instant at() {
      return extendedAt;
    }
  }

  /** {@code work-permit-cancelled}: counts from the end of its day. */
  record Cancelled(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull LocalDate cancelledOn,
      @NotBlank String reason)
      implements Later {

    @Override
    public Instant at() {
      return cancelledOn.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1);
    }
  }

  /** {@code residence-permit-refused}. */
  record ResidenceRefused(
      @NotBlank @Size(max = 40) String permitNumber, @NotNull LocalDate refusedOn, String reason) {}

  /** {@code residence-permit-cancelled}. */
  record ResidenceCancelled(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull DocumentNumber residencePermitNumber,
      @NotNull LocalDate cancelledOn) {}

  /** {@code residence-permit-issued}, {@code -changed} and {@code -extended}. */
  record Residence(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull DocumentNumber residencePermitNumber,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validUntil) {}
}
