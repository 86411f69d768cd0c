package onestop.exemption.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import onestop.kit.text.Language;

/**
 * A country's agreement on a day.
 *
 * @param from first day of force: of the rows that speak on the day, else of the next ones; null
 *     while only signed
 * @param confidence of the weakest figure
 */
public record AgreementView(
    String country,
    String name,
    boolean inForce,
    LocalDate from,
    LocalDate signed,
    List<CategoryView> categories,
    String source,
    Confidence confidence,
    List<String> basis) {

  /**
   * What it says of one category; maxima are in months, null when not limited.
   *
   * @param recordedBy the officer who recorded it, null for what ships
   * @param replacedBy the row that corrected it, null while it stands
   */
  public record CategoryView(
      UUID rowId,
      String category,
      Set<Insurance> exempt,
      LocalDate from,
      LocalDate until,
      Integer firstMaxMonths,
      Integer totalMaxMonths,
      Integer finalExtraMonths,
      Extension extension,
      boolean refundable,
      String source,
      Confidence confidence,
      String recordedBy,
      Instant recordedAt,
      UUID replacedBy) {

    /** A row as it is shown. */
    public static CategoryView of(AgreementRow row) {
      TermsRow terms = row.terms();
      return new CategoryView(
          terms.id(),
          terms.category(),
          terms.exempt(),
          terms.inForce(),
          terms.until(),
          terms.firstMaxMonths(),
          terms.totalMaxMonths(),
          terms.finalExtraMonths(),
          terms.extension(),
          terms.refundable(),
          row.source(),
          row.confidence(),
          row.recordedBy(),
          row.recordedAt(),
          row.replacedBy());
    }
  }

  /** The agreement by its standing rows, in the order they were recorded. */
  static AgreementView of(List<AgreementRow> rows, LocalDate on, Language language) {
    List<AgreementRow> speaking = speaking(rows, terms -> terms.covers(on));
    boolean inForce = !speaking.isEmpty();
    if (!inForce) {
      speaking = next(rows, on);
    }
    AgreementRow newest = speaking.getLast();
    return new AgreementView(
        newest.country(),
        newest.name(language),
        inForce,
        speaking.stream()
            .map(row -> row.terms().inForce())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        newest.signed(),
        speaking.stream().map(CategoryView::of).toList(),
        newest.source(),
        speaking.stream()
            .map(AgreementRow::confidence)
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        List.of("R6.1"));
  }

  /** The rows of the first force after the day; without one those that have no force yet. */
  private static List<AgreementRow> next(List<AgreementRow> rows, LocalDate on) {
    return rows.stream()
        .map(row -> row.terms().inForce())
        .filter(force -> force != null && force.isAfter(on))
        .min(Comparator.naturalOrder())
        .map(force -> speaking(rows, terms -> terms.covers(force)))
        .orElseGet(() -> speaking(rows, _ -> true));
  }

  /** Of each category the row recorded last for which the test holds. */
  private static List<AgreementRow> speaking(List<AgreementRow> rows, Predicate<TermsRow> test) {
    Map<String, AgreementRow> byCategory = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> test.test(row.terms()))
        .forEach(row -> byCategory.put(row.terms().category(), row));
    return List.copyOf(byCategory.values());
  }
}
