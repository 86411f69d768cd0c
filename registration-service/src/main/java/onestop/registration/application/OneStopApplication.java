package onestop.registration.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Refusal;
import onestop.registration.person.Nationality;
import org.hibernate.annotations.UuidGenerator;

/** One application for up to five matters (R12.1); where each stands is told from its authority. */
@Entity
@Table(name = "one_stop_application")
class OneStopApplication {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String reference;

  @Column(name = "credit_code")
  private CreditCode creditCode;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "permit_number")
  private String permitNumber;

  @Column(name = "registration_id")
  private UUID registrationId;

  @Column(name = "document_number")
  private DocumentNumber documentNumber;

  @Column(name = "issuing_state")
  private Nationality issuingState;

  @Column(name = "applied_on")
  private LocalDate appliedOn;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "one_stop_matter", joinColumns = @JoinColumn(name = "application_id"))
  @OrderColumn(name = "place")
  private List<Matter> matters = new ArrayList<>();

  OneStopApplication() {}

  OneStopApplication(
      OneStopApplicationResource.Form form,
      CreditCode creditCode,
      UUID personId,
      String permitNumber,
      LocalDate today) {
    this.reference = form.applicationReference();
    this.creditCode = creditCode;
    this.personId = personId;
    this.permitNumber = permitNumber;
    this.registrationId = form.registrationId();
    if (form.identityDocument() != null) {
      this.documentNumber = new DocumentNumber(form.identityDocument().number().normalised());
      this.issuingState = form.identityDocument().issuingState();
    }
    this.matters.addAll(form.matters());
    this.appliedOn = today;
  }

  /** Without a reference of the authorities' the application's own id is it. */
  @PrePersist
  void refer() {
    if (reference == null) {
      reference = id.toString();
    }
  }

  /**
   * The permit has a number now.
   *
   * @throws Refusal {@code PERMIT_NAMED} when another one is named already
   */
  void name(String number) {
    if (permitNumber != null && !permitNumber.equals(number)) {
      throw Refusal.state("PERMIT_NAMED");
    }
    permitNumber = number;
  }

  UUID id() {
    return id;
  }

  String reference() {
    return reference;
  }

  CreditCode creditCode() {
    return creditCode;
  }

  UUID personId() {
    return personId;
  }

  String permitNumber() {
    return permitNumber;
  }

  UUID registrationId() {
    return registrationId;
  }

  /** Normalised; null where no document is named. */
  DocumentNumber documentNumber() {
    return documentNumber;
  }

  Nationality issuingState() {
    return issuingState;
  }

  LocalDate appliedOn() {
    return appliedOn;
  }

  List<Matter> matters() {
    return List.copyOf(matters);
  }
}
