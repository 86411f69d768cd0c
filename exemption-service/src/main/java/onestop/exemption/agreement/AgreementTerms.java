package onestop.exemption.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onestop.kit.value.Refusal;

/**
 * The rows of one country and what they say of a certificate (R6.1 to R6.3, R6.7). Where two rows
 * speak for the same category and day, the one recorded later does.
 */
public final class AgreementTerms {

  private static final int GAP_MONTHS = 12;

  private final List<TermsRow> rows;

  /**
   * The rows of a country.
   *
   * @param rows in the order they were recorded, those replaced left out
   */
  public AgreementTerms(List<TermsRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The row that speaks for a category on a day. */
  public Optional<TermsRow> on(String category, LocalDate day) {
    return rows.reversed().stream()
        .filter(row -> row.category().equals(category) && row.covers(day))
        .findFirst();
  }

  /** What any category of the agreement exempts on a day. */
  public List<Set<Insurance>> exemptOn(LocalDate day) {
    return rows.stream()
        .map(TermsRow::category)
        .distinct()
        .flatMap(category -> on(category, day).stream())
        .map(TermsRow::exempt)
        .toList();
  }

  /** Examines a claim and names every reason against it (R6.1, R6.3, R6.7). */
  public Examination examine(Claim claim) {
    if (rows.isEmpty()) {
      return refused(List.of("NO_AGREEMENT"), null, List.of());
    }
    List<Segment> segments = Segment.of(this, claim.category(), claim.period());
    if (segments.isEmpty()) {
      return refused(withoutForce(claim), null, List.of());
    }
    List<String> reasons = new ArrayList<>();
    List<TermsRow> deciding = segments.stream().map(Segment::row).distinct().toList();
    if (deciding.stream()
        .noneMatch(row -> row.exempt().containsAll(claim.wished()) || claim.wished().isEmpty())) {
      reasons.add("INSURANCE_NOT_COVERED");
    }
    LocalDate counted = segments.getFirst().days().from();
    LocalDate latest =
        endOf(countedFrom(counted, claim.related()), deciding.getFirst().firstMaxMonths());
    if (latest != null && lastCounted(claim).isAfter(latest)) {
      reasons.add("OVER_MAX");
    }
    if (!reasons.isEmpty()) {
      return refused(List.copyOf(reasons), latest, deciding);
    }
    return new Examination(
        List.of(),
        Segment.exempt(segments, claim.wished()),
        latest,
        counted.isAfter(claim.period().from()),
        deciding);
  }

  /**
   * Examines a wish for a longer certificate (R6.3).
   *
   * @throws Refusal {@code EXTENSION_TOO_LATE}, {@code NOT_EXTENDABLE}, {@code NOT_IN_FORCE},
   *     {@code CONSENT_NEEDED} or {@code OVER_MAX}; nothing is changed by it
   */
  public ExtensionGrant extend(ExtensionAsk ask) {
    Period period = ask.claim().period();
    if (ask.askedOn().isAfter(period.until())) {
      throw Refusal.rule("EXTENSION_TOO_LATE", Map.of("until", period.until().toString()));
    }
    LocalDate next = period.until().plusDays(1);
    TermsRow row = on(ask.claim().category(), next).orElseThrow(() -> Refusal.rule("NOT_IN_FORCE"));
    boolean finalExtra = false;
    switch (row.extension()) {
      case NONE -> throw Refusal.rule("NOT_EXTENDABLE");
      case CONSENT -> {
        if (!ask.consent()) {
          throw Refusal.rule("CONSENT_NEEDED");
        }
        LocalDate total = endOf(countedFrom(ask.claim()), row.totalMaxMonths());
        if (total != null && ask.until().isAfter(total)) {
          throw overMax(total);
        }
      }
      case FIXED -> finalExtra = isFinalExtra(ask, row);
    }
    List<Segment> added = Segment.of(this, row.category(), new Period(next, ask.until()));
    return new ExtensionGrant(Segment.exempt(added, ask.claim().wished()), finalExtra, row);
  }

  /** The day from which a claim's months count: the first of what counts together (R6.3). */
  public LocalDate countedFrom(Claim claim) {
    LocalDate own =
        Segment.of(this, claim.category(), claim.period()).stream()
            .findFirst()
            .map(segment -> segment.days().from())
            .orElse(claim.period().from());
    return countedFrom(own, claim.related());
  }

  private boolean isFinalExtra(ExtensionAsk ask, TermsRow row) {
    LocalDate first = countedFrom(ask.claim());
    LocalDate total = endOf(first, row.totalMaxMonths());
    if (total == null || !ask.until().isAfter(total)) {
      return false;
    }
    // The final extra begins where the total ends, so the total must have been reached before.
    if (row.finalExtraMonths() == null || ask.claim().period().until().isBefore(total)) {
      throw overMax(total);
    }
    LocalDate last = endOf(first, row.totalMaxMonths() + row.finalExtraMonths());
    if (ask.until().isAfter(last)) {
      throw overMax(last);
    }
    if (ask.finalUsed()) {
      throw Refusal.rule("NOT_EXTENDABLE");
    }
    return true;
  }

  private static Refusal overMax(LocalDate latest) {
    return Refusal.rule("OVER_MAX", Map.of("latestUntil", latest.toString()));
  }

  private static LocalDate endOf(LocalDate from, Integer months) {
    return months == null ? null : Period.endOfMonths(from, months);
  }

  /**
   * What speaks against a claim on no day of which a row of its category speaks. Judged by the
   * category's own rows, or by the country's where it has none.
   */
  private List<String> withoutForce(Claim claim) {
    List<TermsRow> ofCategory = ofCategory(claim.category());
    List<TermsRow> judging = ofCategory.isEmpty() ? rows : ofCategory;
    Optional<LocalDate> force = firstForce(judging);
    List<String> reasons = new ArrayList<>();
    if (ofCategory.isEmpty() && force.isPresent()) {
      reasons.add("CATEGORY_NOT_COVERED");
    }
    if (force.filter(claim.period().until()::isBefore).isPresent()) {
      reasons.add("PERIOD_BEFORE_FORCE");
    } else if (!ofCategory.isEmpty() || force.isEmpty()) {
      reasons.add("NOT_IN_FORCE");
    }
    boolean wishable =
        claim.wished().stream()
            .allMatch(one -> judging.stream().anyMatch(row -> row.exempt().contains(one)));
    if (!wishable) {
      reasons.add("INSURANCE_NOT_COVERED");
    }
    return List.copyOf(reasons);
  }

  private static Examination refused(
      List<String> reasons, LocalDate latest, List<TermsRow> deciding) {
    return new Examination(reasons, List.of(), latest, false, deciding);
  }

  List<TermsRow> ofCategory(String category) {
    return rows.stream().filter(row -> row.category().equals(category)).toList();
  }

  private static Optional<LocalDate> firstForce(List<TermsRow> rows) {
    return rows.stream()
        .map(TermsRow::inForce)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** R6.3: what begins within 12 months after another counts with it, from the earlier start. */
  private LocalDate countedFrom(LocalDate own, List<Period> related) {
    LocalDate first = own;
    List<Period> latestFirst =
        related.stream().sorted(Comparator.comparing(Period::from).reversed()).toList();
    for (Period earlier : latestFirst) {
      if (earlier.from().isBefore(first) && !first.isAfter(gapEnd(earlier))) {
        first = cut(earlier);
      }
    }
    return first;
  }

  /** The last day of what counts together, so that handing in backwards gains nothing. */
  private static LocalDate lastCounted(Claim claim) {
    LocalDate last = claim.period().until();
    List<Period> earliestFirst =
        claim.related().stream().sorted(Comparator.comparing(Period::from)).toList();
    for (Period later : earliestFirst) {
      boolean follows = later.from().isAfter(last);
      if (follows && !later.from().isAfter(gapEnd(new Period(claim.period().from(), last)))) {
        last = later.until();
      }
    }
    return last;
  }

  private static LocalDate gapEnd(Period period) {
    return Period.endOfMonths(period.until().plusDays(1), GAP_MONTHS);
  }

  private LocalDate cut(Period period) {
    return firstForce(rows).map(force -> Period.later(force, period.from())).orElse(period.from());
  }
}
