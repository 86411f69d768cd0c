package onestop.exemption.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onestop.kit.text.Language;

/** Finds the rows that stand, in the order that decides: what ships first, then as recorded. */
@ApplicationScoped
public class AgreementRepository implements PanacheRepositoryBase<AgreementRow, UUID> {

  private static final String STANDING = "replacedBy is null";
  private static final String ORDER = " order by country, shipped desc, seq";

  /** What the agreements with a country say. */
  public AgreementTerms terms(String country) {
    return new AgreementTerms(ofCountry(country).stream().map(AgreementRow::terms).toList());
  }

  /** Rows by their ids. */
  public List<AgreementRow> byIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  /** The country's name; without an agreement its code. */
  public String name(String country, Language language) {
    List<AgreementRow> rows = ofCountry(country);
    return rows.isEmpty() ? country : rows.getLast().name(language);
  }

  List<AgreementRow> ofCountry(String country) {
    return list(STANDING + " and country = ?1" + ORDER, country);
  }

  /** All that was ever recorded of a country, also what was replaced. */
  List<AgreementRow> history(String country) {
    return list("country = ?1" + ORDER, country);
  }

  List<AgreementRow> all() {
    return list(STANDING + ORDER);
  }
}
