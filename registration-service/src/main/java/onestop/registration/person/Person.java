package onestop.registration.person;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.NameMatch;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A person with all linked documents and, once registered, the lifelong number (R2.1). */
@Entity
@Table(name = "person")
public class Person {

  @Id private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  private String surname;

  @Column(name = "given_names")
  private String givenNames;

  @Column(name = "plain_name")
  private String plainName;

  private Nationality nationality;

  @Column(name = "date_of_birth")
  private LocalDate dateOfBirth;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<PersonDocument> documents = new ArrayList<>();

  Person() {}

  /** A person who was not known before, with the document unless it is another person's. */
  Person(UUID id, Applicant applicant) {
    this.id = id;
    this.surname = applicant.surname();
    this.givenNames = applicant.givenNames();
    this.plainName = plainName(applicant);
    this.nationality = applicant.nationality();
    this.dateOfBirth = applicant.dateOfBirth();
    this.sex = applicant.sex();
    this.version = 1;
  }

  static String plainName(Applicant applicant) {
    return NameMatch.plain(applicant.surname()) + "/" + NameMatch.plain(applicant.givenNames());
  }

  /** Links a further document; the number never changes (R2.1). */
  PersonDocument link(IdentityDocument document) {
    var linked =
        new PersonDocument(UuidVersion7Strategy.INSTANCE.generateUuid(null), this, document);
    documents.add(linked);
    version++;
    return linked;
  }

  void assign(SocialSecurityNumber number) {
    if (socialSecurityNumber != null) {
      throw new IllegalStateException("A number is for life");
    }
    socialSecurityNumber = number;
    version++;
  }

  /** The id, known from the first event on. */
  public UUID id() {
    return id;
  }

  /** The number; null before the first registration. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  /** As on the document. */
  public String surname() {
    return surname;
  }

  /** As on the document. */
  public String givenNames() {
    return givenNames;
  }

  /** Of the person, which need not be the document's issuing state. */
  public Nationality nationality() {
    return nationality;
  }

  /** As on the document. */
  public LocalDate dateOfBirth() {
    return dateOfBirth;
  }

  /** As on the document. */
  public Sex sex() {
    return sex;
  }

  /** Counts the changes. */
  public int version() {
    return version;
  }

  List<PersonDocument> documents() {
    return List.copyOf(documents);
  }

  /** True when the name on a paper is this person's (R2.8). */
  public boolean isNamed(String name) {
    return NameMatch.matches(name, surname, givenNames);
  }
}
