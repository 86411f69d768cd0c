package onestop.exemption.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is insured in the ordinary scheme, by its own word; without a word only the reference. */
@Entity
@Table(name = "insured_person")
class InsuredPerson {

  @Id
  @Column(name = "person_reference")
  private String personReference;

  private String name;

  @Column(name = "date_of_birth")
  private LocalDate dateOfBirth;

  @Column(name = "insured_since")
  private LocalDate insuredSince;

  @Column(name = "last_paid_month")
  private YearMonth lastPaidMonth;

  private String insurances;

  @Column(name = "told_at")
  private Instant toldAt;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  InsuredPerson() {}

  /** Takes a word unless a newer one came before. */
  boolean told(InsuredPersonStatus word, Instant at) {
    if (toldAt != null && at.isBefore(toldAt)) {
      return false;
    }
    toldAt = at;
    name = word.name();
    dateOfBirth = word.dateOfBirth();
    insuredSince = word.insuredSince();
    lastPaidMonth = word.lastPaidMonth();
    insurances = word.insurances().stream().sorted().collect(Collectors.joining("|"));
    return true;
  }

  /** Empty while the scheme has said nothing. */
  Optional<Contributions> contributions() {
    if (toldAt == null) {
      return Optional.empty();
    }
    Set<String> codes = Arrays.stream(insurances.split("\\|", -1)).collect(Collectors.toSet());
    return Optional.of(new Contributions(insuredSince, lastPaidMonth, codes));
  }

  String name() {
    return name;
  }

  LocalDate dateOfBirth() {
    return dateOfBirth;
  }
}
