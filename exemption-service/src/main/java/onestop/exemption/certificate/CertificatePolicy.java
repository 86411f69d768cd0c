package onestop.exemption.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onestop.exemption.agreement.AgreementTerms;
import onestop.exemption.agreement.Categories;
import onestop.exemption.agreement.Claim;
import onestop.exemption.agreement.Examination;
import onestop.exemption.agreement.ExemptPeriod;
import onestop.exemption.agreement.ExtensionAsk;
import onestop.exemption.agreement.ExtensionGrant;
import onestop.exemption.agreement.Held;
import onestop.exemption.agreement.Period;
import onestop.exemption.agreement.TermsRow;
import onestop.exemption.person.Identity;
import onestop.kit.value.LegalCalendar;
import onestop.kit.value.NameMatch;
import onestop.kit.value.Refusal;

/** Decides about a certificate that is handed in: every reason against it, or what it exempts. */
final class CertificatePolicy {

  private static final Comparator<Job> LATEST =
      Comparator.comparing(Job::startedOn, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final AgreementTerms terms;
  private final Identity identity;
  private final List<Job> jobs;
  private final List<Held> others;
  private final LegalCalendar calendar;

  /**
   * What is known of the person.
   *
   * @param jobs employments that did not come to nothing
   */
  CertificatePolicy(
      AgreementTerms terms,
      Identity identity,
      List<Job> jobs,
      List<Held> others,
      LegalCalendar calendar) {
    this.terms = terms;
    this.identity = identity;
    this.jobs = List.copyOf(jobs);
    this.others = List.copyOf(others);
    this.calendar = calendar;
  }

  /**
   * Decides (R6.1 to R6.5, R6.7).
   *
   * @param known reasons found already, by what else is known of the paper
   */
  Decision decide(Paper handedIn, LocalDate on, List<String> known) {
    Paper paper =
        handedIn.employer() == null ? handedIn.withEmployer(usualEmployer(handedIn)) : handedIn;
    Examination examined = terms.examine(claim(paper));
    List<String> reasons = new ArrayList<>(examined.reasons());
    if (!fitsEmployment(paper) && !reasons.contains("CATEGORY_NOT_COVERED")) {
      reasons.add("CATEGORY_NOT_COVERED");
    }
    if (others.stream().anyMatch(other -> other.period().overlaps(paper.period()))) {
      reasons.add("OVERLAP");
    }
    if (isOtherEmployer(paper)) {
      reasons.add("EMPLOYER_MISMATCH");
    }
    if (!isHolder(paper)) {
      reasons.add("IDENTITY_MISMATCH");
    }
    known.stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
    var handIn = new HandIn(handInBy(paper), on);
    boolean granted = reasons.isEmpty();
    return new Decision(
        paper,
        List.copyOf(reasons),
        granted ? exempt(examined.exempt(), handIn) : List.of(),
        handIn,
        granted && handIn.refunds(examined.rows().stream().allMatch(TermsRow::refundable)),
        examined.latestUntil(),
        examined.cutToForce(),
        examined.rows());
  }

  /**
   * Decides about a longer certificate (R6.3, R6.7).
   *
   * @throws Refusal as {@link AgreementTerms#extend}, and {@code OVERLAP}
   */
  ExtensionGrant extend(
      Paper paper, LocalDate until, boolean finalUsed, boolean consent, LocalDate askedOn) {
    ExtensionGrant grant =
        terms.extend(new ExtensionAsk(claim(paper), until, finalUsed, consent, askedOn));
    var added = new Period(paper.period().until().plusDays(1), until);
    if (others.stream().anyMatch(other -> other.period().overlaps(added))) {
      throw Refusal.rule("OVERLAP");
    }
    return grant;
  }

  /** The paper as a claim, with the person's certificates that count together with it. */
  private Claim claim(Paper paper) {
    List<Period> related =
        others.stream()
            .filter(other -> other.countsWith(paper.country(), paper.category(), paper.employer()))
            .map(Held::period)
            .toList();
    return new Claim(paper.category(), paper.wished(), paper.period(), related);
  }

  /** R6.5: when late, not before the month of handing in. */
  private static List<ExemptPeriod> exempt(List<ExemptPeriod> periods, HandIn handIn) {
    return periods.stream()
        .map(period ->
            new ExemptPeriod(period.insurance(), handIn.exemptFrom(period.from()), period.until()))
        .filter(period -> !period.from().isAfter(period.until()))
        .toList();
  }

  /** The employer one works for at that time, the latest of several; null in some categories. */
  private String usualEmployer(Paper paper) {
    return Categories.isEmployed(paper.category())
        ? usualJob(paper).map(Job::employer).orElse(null)
        : null;
  }

  private Optional<Job> usualJob(Paper paper) {
    return jobs.stream()
        .filter(Job::isOpen)
        .max(LATEST)
        .or(() -> jobs.stream().filter(job -> job.touches(paper.period())).max(LATEST))
        .or(() -> jobs.stream().max(LATEST));
  }

  private List<Job> jobsAt(String employer) {
    return jobs.stream().filter(job -> Objects.equals(job.employer(), employer)).toList();
  }

  /** R6.7: a posted worker's certificate does not fit a local hire, nor the other way round. */
  private boolean fitsEmployment(Paper paper) {
    List<Job> there = jobsAt(paper.employer());
    return paper.employer() == null
        || there.isEmpty()
        || there.stream().anyMatch(job -> Categories.fits(paper.category(), job.kind()));
  }

  /**
   * R6.4: the employer named is not one of the person's, or the person has left it for another and
   * the certificate reaches beyond that day.
   */
  private boolean isOtherEmployer(Paper paper) {
    if (paper.employer() == null) {
      return false;
    }
    List<Job> there = jobsAt(paper.employer());
    if (there.isEmpty()) {
      return true;
    }
    return there.stream().noneMatch(Job::isOpen)
        && jobs.stream().anyMatch(Job::isOpen)
        && there.stream().map(Job::until).allMatch(until -> until.isBefore(paper.period().until()));
  }

  /** R6.7, R2.8; what is not known or not told is not compared. */
  private boolean isHolder(Paper paper) {
    boolean named =
        paper.holder() == null
            || identity.surname() == null
            || NameMatch.matches(paper.holder(), identity.surname(), identity.givenNames());
    boolean born =
        paper.dateOfBirth() == null
            || identity.dateOfBirth() == null
            || paper.dateOfBirth().equals(identity.dateOfBirth());
    boolean documented =
        paper.documentNumber() == null
            || identity.number() == null
            || identity.isMadeFrom(paper.documentNumber());
    return named && born && documented;
  }

  /** R6.5: counted for the registration with that employer, the one at the certificate's time. */
  private LocalDate handInBy(Paper paper) {
    List<Job> there = paper.employer() == null ? List.of() : jobsAt(paper.employer());
    Optional<Job> job =
        there.isEmpty()
            ? usualJob(paper)
            : there.stream()
                .filter(one -> one.touches(paper.period()))
                .max(LATEST)
                .or(() -> there.stream().max(LATEST));
    return job.map(Job::countedFrom).map(day -> HandIn.lastDay(day, calendar)).orElse(null);
  }
}
