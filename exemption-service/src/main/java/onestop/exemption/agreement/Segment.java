package onestop.exemption.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Days of a period for which one row speaks. */
record Segment(Period days, TermsRow row) {

  /** The period cut where rows begin and end; days without a row are left out. */
  static List<Segment> of(AgreementTerms terms, String category, Period period) {
    SortedSet<LocalDate> begins = new TreeSet<>(Set.of(period.from()));
    for (TermsRow row : terms.ofCategory(category)) {
      if (row.inForce() != null) {
        begins.add(row.inForce());
        if (row.until() != null) {
          begins.add(row.until().plusDays(1));
        }
      }
    }
    List<Segment> segments = new ArrayList<>();
    List<LocalDate> cuts = begins.stream().filter(period::contains).toList();
    for (int i = 0; i < cuts.size(); i++) {
      LocalDate until = i + 1 < cuts.size() ? cuts.get(i + 1).minusDays(1) : period.until();
      Period days = new Period(cuts.get(i), until);
      terms.on(category, days.from()).ifPresent(row -> segments.add(new Segment(days, row)));
    }
    return segments;
  }

  /** What the rows exempt of what is wished, days that touch put together (R6.2). */
  static List<ExemptPeriod> exempt(List<Segment> segments, Set<Insurance> wished) {
    Map<Insurance, List<ExemptPeriod>> byInsurance = new LinkedHashMap<>();
    for (Segment segment : segments) {
      Set<Insurance> insurances = EnumSet.noneOf(Insurance.class);
      insurances.addAll(segment.row.exempt());
      if (!wished.isEmpty()) {
        insurances.retainAll(wished);
      }
      for (Insurance insurance : insurances) {
        segment.append(byInsurance.computeIfAbsent(insurance, _ -> new ArrayList<>()), insurance);
      }
    }
    return byInsurance.values().stream().flatMap(List::stream).toList();
  }

  private void append(List<ExemptPeriod> periods, Insurance insurance) {
    LocalDate from = days.from();
    if (!periods.isEmpty() && periods.getLast().until().plusDays(1).equals(from)) {
      from = periods.removeLast().from();
    }
    periods.add(new ExemptPeriod(insurance, from, days.until()));
  }
}
