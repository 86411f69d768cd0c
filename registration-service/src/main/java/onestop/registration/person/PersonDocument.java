package onestop.registration.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.value.DocumentNumber;

/** A document linked to a person. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only the database and SQL read
@Table(name = "person_document")
class PersonDocument {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  private DocumentType type;

  @Column(name = "issuing_state")
  private Nationality issuingState;

  private String normalised;

  private DocumentNumber number;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  private int claim;

  PersonDocument() {}

  PersonDocument(UUID id, Person person, IdentityDocument document, int claim) {
    this.id = id;
    this.person = person;
    this.type = document.type();
    this.issuingState = document.issuingState();
    this.normalised = document.number().normalised();
    this.number = document.number();
    this.validUntil = document.validUntil();
    this.claim = claim;
  }

  Person person() {
    return person;
  }

  void moveTo(Person kept) {
    person = kept;
  }

  int claim() {
    return claim;
  }

  boolean is(IdentityDocument other) {
    return type == other.type()
        && issuingState.equals(other.issuingState())
        && normalised.equals(other.number().normalised());
  }

  IdentityDocument document() {
    return new IdentityDocument(type, number, issuingState, validUntil);
  }
}
