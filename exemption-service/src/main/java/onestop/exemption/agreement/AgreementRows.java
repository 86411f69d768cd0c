package onestop.exemption.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.form.Faults;
import onestop.kit.http.Problems;
import onestop.kit.time.BusinessClock;

/** Records rows: they are added with who and when, and none that decided something is lost. */
@ApplicationScoped
class AgreementRows {

  private final AgreementRepository repository;
  private final BusinessClock clock;

  AgreementRows(AgreementRepository repository, BusinessClock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Records what a form says of a country.
   *
   * @param subject who records it
   */
  List<AgreementRow> record(String country, RowForm form, String subject) {
    List<AgreementRow> standing = repository.ofCountry(country);
    List<AgreementRow> recorded =
        bases(standing, form).stream()
            .map(base -> new AgreementRow(country, base, form, subject, clock.now()))
            .toList();
    var faults = new Faults();
    recorded.forEach(row -> row.check(faults));
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
    repository.persist(recorded);
    if (form.replaces() != null) {
      replaced(standing, form.replaces()).replacedBy(recorded.getFirst().id());
    }
    return recorded;
  }

  /** The rows that are continued: one, or the newest of each category. */
  private static List<Optional<AgreementRow>> bases(List<AgreementRow> standing, RowForm form) {
    if (form.replaces() != null) {
      return List.of(Optional.of(replaced(standing, form.replaces())));
    }
    Map<String, AgreementRow> newest = new LinkedHashMap<>();
    standing.forEach(row -> newest.put(row.terms().category(), row));
    if (form.category() == null && !newest.isEmpty()) {
      return newest.values().stream().map(Optional::of).toList();
    }
    Optional<AgreementRow> sameCountry = standing.stream().findFirst();
    return List.of(
        Optional.ofNullable(newest.get(form.category()))
            .or(() -> sameCountry.map(row -> row.asNewCategory())));
  }

  private static AgreementRow replaced(List<AgreementRow> standing, UUID id) {
    return standing.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("NO_SUCH_ROW"));
  }
}
