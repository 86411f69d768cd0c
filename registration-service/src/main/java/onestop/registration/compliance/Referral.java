package onestop.registration.compliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.registration.person.Nationality;
import org.hibernate.annotations.UuidGenerator;

/** Foreigners found working without a permit, referred to the police: not decided here (R5.4). */
@Entity
@Table(name = "referral")
class Referral {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "credit_code")
  private CreditCode creditCode;

  @Column(name = "employer_name")
  private String employerName;

  @Column(name = "found_on")
  private LocalDate foundOn;

  @Column(name = "referred_on")
  private LocalDate referredOn;

  @Column(name = "referred_by")
  private String referredBy;

  private String circumstances;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "referred_foreigner", joinColumns = @JoinColumn(name = "referral_id"))
  @OrderColumn(name = "place")
  private List<Foreigner> foreigners = new ArrayList<>();

  Referral() {}

  Referral(ReferralResource.Finding finding, LocalDate today, String who) {
    creditCode = finding.employer().creditCode();
    employerName = finding.employer().name();
    foundOn = finding.foundOn();
    circumstances = finding.circumstances();
    foreigners.addAll(
        finding.foreigners().stream()
            .map(one ->
                new Foreigner(one.surname(), one.givenNames(), one.nationality(), one.personId()))
            .toList());
    referredOn = today;
    referredBy = who;
  }

  /** Somebody who works without a permit; with the file here, when there is one known. */
  @Embeddable
  record Foreigner(
      String surname,
      @Column(name = "given_names") String givenNames,
      Nationality nationality,
      @Column(name = "person_id") UUID personId) {}

  UUID id() {
    return id;
  }

  CreditCode creditCode() {
    return creditCode;
  }

  String employerName() {
    return employerName;
  }

  LocalDate foundOn() {
    return foundOn;
  }

  LocalDate referredOn() {
    return referredOn;
  }

  String referredBy() {
    return referredBy;
  }

  String circumstances() {
    return circumstances;
  }

  List<Foreigner> foreigners() {
    return List.copyOf(foreigners);
  }
}
