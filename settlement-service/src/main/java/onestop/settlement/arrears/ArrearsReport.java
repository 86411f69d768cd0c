package onestop.settlement.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.account.Employment;
import onestop.settlement.account.EmploymentRepository;
import onestop.settlement.contribution.Arrears;
import onestop.settlement.contribution.ArrearsRepository;
import onestop.settlement.contribution.Contribution;
import onestop.settlement.contribution.ContributionCalculation;
import onestop.settlement.contribution.ContributionCalculation.Line;
import onestop.settlement.contribution.ContributionLine;
import onestop.settlement.contribution.ContributionRepository;
import onestop.settlement.contribution.ContributionSettings;
import onestop.settlement.contribution.LateFee;
import onestop.settlement.contribution.LateFeeSettings;
import onestop.settlement.coverage.CoverageRepository;
import onestop.settlement.coverage.Exemptions;
import onestop.settlement.parameter.Figures;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Parameters;

/**
 * What an employer should have paid for its people for a month, what came in, and what follows from
 * the difference (R5.2, R7.2). It shows; it refuses nothing.
 */
@ApplicationScoped
class ArrearsReport {

  // Social Insurance Law art. 62.
  private static final BigDecimal NOT_DECLARED = new BigDecimal("1.10");

  private final EmploymentRepository employments;
  private final AccountRepository accounts;
  private final ContributionRepository contributions;
  private final ArrearsRepository arrears;
  private final CoverageRepository coverages;
  private final Figures figures;
  private final ContributionSettings settings;
  private final LateFeeSettings lateFees;
  private final BusinessClock clock;

  ArrearsReport(
      EmploymentRepository employments,
      AccountRepository accounts,
      ContributionRepository contributions,
      ArrearsRepository arrears,
      CoverageRepository coverages,
      Figures figures,
      ContributionSettings settings,
      LateFeeSettings lateFees,
      BusinessClock clock) {
    this.employments = employments;
    this.accounts = accounts;
    this.contributions = contributions;
    this.arrears = arrears;
    this.coverages = coverages;
    this.figures = figures;
    this.settings = settings;
    this.lateFees = lateFees;
    this.clock = clock;
  }

  ArrearsView of(String employer, YearMonth month) {
    Map<SocialSecurityNumber, Employment> employed =
        employments.of(employer, month).stream()
            .collect(
                Collectors.toMap(
                    Employment::socialSecurityNumber,
                    Function.identity(),
                    (one, _) -> one,
                    LinkedHashMap::new));
    var collected = byNumber(contributions.of(employer, month));
    var before = byNumber(contributions.of(employer, month.minusMonths(1)));
    Map<SocialSecurityNumber, Arrears> reported =
        arrears.of(employer, month).stream()
            .collect(Collectors.toMap(Arrears::socialSecurityNumber, Function.identity()));
    Set<SocialSecurityNumber> numbers =
        new TreeSet<>(Comparator.comparing(SocialSecurityNumber::value));
    numbers.addAll(employed.keySet());
    numbers.addAll(collected.keySet());
    numbers.addAll(reported.keySet());
    Parameters parameters = figures.parameters();
    List<ArrearsView.Item> items = new ArrayList<>();
    for (SocialSecurityNumber number : numbers) {
      items.add(
          item(
              number,
              month,
              employed.get(number),
              collected.getOrDefault(number, List.of()),
              before.getOrDefault(number, List.of()),
              reported.get(number),
              parameters));
    }
    return ArrearsView.of(employer, month, clock.today(), lateFees, items);
  }

  private ArrearsView.Item item(
      SocialSecurityNumber number,
      YearMonth month,
      Employment employment,
      List<Contribution> collected,
      List<Contribution> monthBefore,
      Arrears reported,
      Parameters parameters) {
    Money paid = sum(collected);
    Set<Insurance> exempt = exempt(number, month, employment);
    Expected due = expected(month, employment, exempt, parameters);
    List<Line> lines = due.lines();
    Money expected = lines == null ? null : Money.sum(lines.stream().map(Line::amount).toList());
    Money missing = expected == null ? Money.ZERO : expected.minus(paid).max(Money.ZERO);
    Money open = reported == null ? Money.ZERO : ArrearsRepository.open(reported, collected);
    ArrearsView.Status status = status(employment, collected, expected, open);
    Money assessed =
        status == ArrearsView.Status.NOT_DECLARED && !monthBefore.isEmpty()
            ? sum(monthBefore).times(NOT_DECLARED)
            : null;
    LocalDate assumedDefault = assumedDefault(month, missing);
    return new ArrearsView.Item(
        number,
        status,
        expected,
        paid,
        missing,
        exempt,
        lines == null ? List.of() : lines.stream().map(line -> lineView(line, collected)).toList(),
        due.missingRows(),
        reported == null ? null : reported.amount(),
        reported == null ? null : open,
        reported == null ? assumedDefault : reported.defaultFrom(),
        reported == null && assumedDefault != null,
        reported == null ? runningFee(missing, assumedDefault) : fee(reported, collected, open),
        assessed);
  }

  /** Where the levy authority has named no day of default, one is assumed for what is missing. */
  private LocalDate assumedDefault(YearMonth month, Money missing) {
    LocalDate from = month.plusMonths(1).atDay(lateFees.defaultDay());
    return missing.isZero() || from.isAfter(clock.today()) ? null : from;
  }

  private LateFee runningFee(Money missing, LocalDate from) {
    return from == null ? null : LateFee.of(missing, from, clock.today(), lateFees.terms());
  }

  private static ArrearsView.Status status(
      Employment employment, List<Contribution> collected, Money expected, Money open) {
    if (!open.isZero()) {
      return ArrearsView.Status.DECLARED_NOT_PAID;
    }
    if (employment == null) {
      return ArrearsView.Status.NOT_EXPECTED;
    }
    if (expected == null) {
      return ArrearsView.Status.NOT_RECKONED;
    }
    if (sum(collected).compareTo(expected) >= 0) {
      return ArrearsView.Status.PAID;
    }
    return collected.isEmpty() ? ArrearsView.Status.NOT_DECLARED : ArrearsView.Status.SHORT;
  }

  private Set<Insurance> exempt(
      SocialSecurityNumber number, YearMonth month, Employment employment) {
    return employment == null
        ? EnumSet.noneOf(Insurance.class)
        : accounts
            .of(number)
            .map(account ->
                new Exemptions(coverages.of(account.personId()), employments.of(number))
                    .exempt(month, employment.employerCreditCode()))
            .orElseGet(() -> EnumSet.noneOf(Insurance.class));
  }

  /**
   * What should have been paid.
   *
   * @param lines null when it cannot be reckoned
   * @param missingRows the figures that are not there, null when none is missing
   */
  private record Expected(List<Line> lines, String missingRows) {}

  private Expected expected(
      YearMonth month, Employment employment, Set<Insurance> exempt, Parameters parameters) {
    if (employment == null || employment.contributionBase() == null) {
      return new Expected(null, null);
    }
    try {
      return new Expected(
          ContributionCalculation.of(
              month, employment.contributionBase(), exempt, settings.industryClass(), parameters),
          null);
    } catch (Refusal noParameter) {
      // One month without figures hides nothing else of it, such as what was declared.
      return new Expected(null, noParameter.params().get("rows"));
    }
  }

  /** The fee on what came in late, each to its day, and on what is open, to today (R5.2). */
  private LateFee fee(Arrears reported, List<Contribution> collected, Money open) {
    LateFee.Terms terms = lateFees.terms();
    LocalDate from = reported.defaultFrom();
    LateFee running = LateFee.of(open, from, clock.today(), terms);
    Money amount = running.amount();
    long days = open.isZero() ? 0 : running.days();
    boolean capped = running.capped();
    Money left = reported.amount().minus(open);
    for (Contribution late : collected) {
      if (!late.collectedOn().isBefore(from)) {
        Money part = sum(List.of(late)).min(left).max(Money.ZERO);
        LateFee fee = LateFee.of(part, from, late.collectedOn(), terms);
        left = left.minus(part);
        amount = amount.plus(fee.amount());
        days = Math.max(days, fee.days());
        capped |= fee.capped();
      }
    }
    return new LateFee(days, amount, capped);
  }

  private static ArrearsView.LineView lineView(Line line, List<Contribution> collected) {
    Money paid =
        Money.sum(
            collected.stream()
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.insurance() == line.insurance() && one.payer() == line.payer())
                .map(ContributionLine::amount)
                .toList());
    return ArrearsView.LineView.of(line, paid);
  }

  private static Map<SocialSecurityNumber, List<Contribution>> byNumber(List<Contribution> all) {
    return all.stream().collect(Collectors.groupingBy(Contribution::socialSecurityNumber));
  }

  private static Money sum(List<Contribution> contributions) {
    return Money.sum(
        contributions.stream()
            .flatMap(one -> one.lines().stream())
            .map(ContributionLine::amount)
            .toList());
  }
}
