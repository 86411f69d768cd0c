package onestop.registration.person;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.NameMatch;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A person with all linked documents and, once registered, the lifelong number (R2.1). */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only the database and SQL read
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

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "merged_into")
  private Person mergedInto;

  @Column(name = "merge_reason")
  private String mergeReason;

  @Column(name = "merged_by")
  private String mergedBy;

  @Column(name = "data_as_of")
  private Instant dataAsOf;

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
    return plainName(applicant.surname(), applicant.givenNames());
  }

  private static String plainName(String surname, String givenNames) {
    return NameMatch.plain(surname) + "/" + NameMatch.plain(givenNames);
  }

  /** Links a further document; the number never changes (R2.1). */
  PersonDocument link(IdentityDocument document) {
    return link(document, 0);
  }

  PersonDocument link(IdentityDocument document, int claim) {
    var linked =
        new PersonDocument(UuidVersion7Strategy.INSTANCE.generateUuid(null), this, document, claim);
    documents.add(linked);
    version++;
    return linked;
  }

  /**
   * Takes what a permit says newly about the person, unless something newer was said (R3.8).
   *
   * @return true when anything changed
   */
  boolean take(Applicant applicant, Instant at) {
    if (dataAsOf != null && at.isBefore(dataAsOf)) {
      return false;
    }
    dataAsOf = at;
    boolean same =
        surname.equals(applicant.surname())
            && givenNames.equals(applicant.givenNames())
            && nationality.equals(applicant.nationality())
            && dateOfBirth.equals(applicant.dateOfBirth())
            && sex == applicant.sex();
    if (!same) {
      surname = applicant.surname();
      givenNames = applicant.givenNames();
      plainName = plainName(applicant);
      nationality = applicant.nationality();
      dateOfBirth = applicant.dateOfBirth();
      sex = applicant.sex();
      version++;
    }
    return !same;
  }

  /** This person is found to be another: documents go there, the id stays a way to it (R2.5). */
  void mergeInto(Person kept, String reason, String who) {
    documents.forEach(document -> document.moveTo(kept));
    kept.documents.addAll(documents);
    documents.clear();
    mergedInto = kept;
    mergeReason = reason;
    mergedBy = who;
    version++;
    kept.version = Math.max(kept.version, version) + 1;
  }

  /** Gives the number up to the person kept, where that one has none. */
  SocialSecurityNumber giveUpNumber() {
    SocialSecurityNumber number = socialSecurityNumber;
    socialSecurityNumber = null;
    return number;
  }

  /** The person themselves, or whom they were found to be. */
  Person kept() {
    Person person = this;
    while (person.mergedInto != null) {
      person = person.mergedInto;
    }
    return person;
  }

  boolean holds(IdentityDocument document) {
    return documents.stream().anyMatch(one -> one.is(document));
  }

  /** Whose turn it is on a shared document (R2.5); 0 on one's own. */
  int claimOn(IdentityDocument document) {
    return documents.stream()
        .filter(one -> one.is(document))
        .mapToInt(PersonDocument::claim)
        .min()
        .orElse(0);
  }

  String plainName() {
    return plainName;
  }

  /** Puts wrong data right (R13.3); null stays as it is, and so does the number (R2.1). */
  public void correct(
      String family, String given, LocalDate birth, Sex other, Nationality newNationality) {
    boolean changes =
        differs(family, surname)
            || differs(given, givenNames)
            || differs(birth, dateOfBirth)
            || differs(other, sex)
            || differs(newNationality, nationality);
    if (!changes) {
      return;
    }
    surname = family == null ? surname : family;
    givenNames = given == null ? givenNames : given;
    dateOfBirth = birth == null ? dateOfBirth : birth;
    sex = other == null ? sex : other;
    nationality = newNationality == null ? nationality : newNationality;
    plainName = plainName(surname, givenNames);
    version++;
  }

  private static boolean differs(Object wanted, Object present) {
    return wanted != null && !wanted.equals(present);
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

  /** All documents linked, oldest first. */
  public List<IdentityDocument> identities() {
    return documents.stream().map(PersonDocument::document).toList();
  }

  /** True when the name on a paper is this person's (R2.8). */
  public boolean isNamed(String name) {
    return NameMatch.matches(name, surname, givenNames);
  }
}
