package onestop.exemption.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.agreement.InsurancesConverter;
import org.hibernate.annotations.UuidGenerator;

/** One case of telling: a clock started for someone whose nationality points to an agreement. */
@Entity
@Table(name = "outreach")
class Outreach {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "registration_id")
  private UUID registrationId;

  @Column(name = "person_id")
  private UUID personId;

  private String employer;

  private String country;

  @Convert(converter = InsurancesConverter.class)
  private Set<Insurance> insurances;

  @Column(name = "hand_in_by")
  private LocalDate handInBy;

  @Column(name = "remind_on")
  private LocalDate remindOn;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Outreach() {}

  Outreach(
      UUID registrationId,
      UUID personId,
      String employer,
      String country,
      Set<Insurance> insurances,
      LocalDate handInBy,
      LocalDate today) {
    this.registrationId = registrationId;
    this.personId = personId;
    this.employer = employer;
    this.country = country;
    this.insurances = insurances;
    this.handInBy = handInBy;
    this.remindOn = Reminders.after(today, handInBy);
  }

  /** Reminded; the last day is counted anew, a holiday notice may have moved it. */
  void reminded(LocalDate lastDay, LocalDate today) {
    handInBy = lastDay;
    remindOn = Reminders.after(today, lastDay);
    version++;
  }

  /** Nobody needs reminding any more. */
  void close() {
    remindOn = null;
  }

  void moveTo(UUID person) {
    personId = person;
  }

  /** True when a certificate for that employer, or for none, answers it. */
  boolean isAnsweredBy(String otherEmployer) {
    return otherEmployer == null || employer == null || Objects.equals(employer, otherEmployer);
  }

  UUID id() {
    return id;
  }

  UUID registrationId() {
    return registrationId;
  }

  UUID personId() {
    return personId;
  }

  String employer() {
    return employer;
  }

  String country() {
    return country;
  }

  Set<Insurance> insurances() {
    return insurances;
  }

  LocalDate handInBy() {
    return handInBy;
  }

  int version() {
    return version;
  }
}
