package onestop.exemption.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/** A person, known from the first event about them on. */
@Entity
@Table(name = "known_person")
public class KnownPerson {

  @Id private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  private String surname;

  @Column(name = "given_names")
  private String givenNames;

  @Column(name = "date_of_birth")
  private LocalDate dateOfBirth;

  private String nationality;

  @Column(name = "further_documents")
  private boolean furtherDocuments;

  @Column(name = "has_certificate")
  private boolean hasCertificate;

  @Column(name = "merged_into")
  private UUID mergedInto;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  KnownPerson() {}

  void isOf(String country) {
    if (country != null) {
      nationality = country;
    }
  }

  void registered(SocialSecurityNumber number, PersonData data) {
    socialSecurityNumber = number;
    surname = data.surname();
    givenNames = data.givenNames();
    dateOfBirth = data.dateOfBirth();
  }

  void corrected(PersonData data, String country) {
    surname = data.surname();
    givenNames = data.givenNames();
    dateOfBirth = data.dateOfBirth();
    isOf(country);
  }

  void documentsChanged(SocialSecurityNumber number) {
    socialSecurityNumber = number;
    furtherDocuments = true;
  }

  void mergeInto(KnownPerson kept) {
    mergedInto = kept.id;
    // Whoever the papers of either describe is this person now.
    kept.furtherDocuments = true;
    kept.hasCertificate |= hasCertificate;
  }

  /** A certificate was handed in for this person. */
  public void handedIn() {
    hasCertificate = true;
  }

  /** True once a certificate was handed in. */
  public boolean hasCertificate() {
    return hasCertificate;
  }

  /** Registration-service's id of the person. */
  public UUID id() {
    return id;
  }

  /** Null until registered. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  /** What a certificate's holder is compared with. */
  public Identity identity() {
    return new Identity(
        surname, givenNames, dateOfBirth, furtherDocuments ? null : socialSecurityNumber);
  }

  /** ISO 3166-1 alpha-3, null while not told. */
  public String nationality() {
    return nationality;
  }

  UUID mergedInto() {
    return mergedInto;
  }
}
