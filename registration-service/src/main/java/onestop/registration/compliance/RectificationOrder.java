package onestop.registration.compliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Money;

/** An order to register by a day, the employer's statement, and the penalty (R5.1, R5.3). */
@Entity
@Table(name = "rectification_order")
class RectificationOrder {

  @Id
  @Column(name = "registration_id")
  private UUID registrationId;

  @Column(name = "ordered_on")
  private LocalDate orderedOn;

  @Column(name = "ordered_by")
  private String orderedBy;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "amount_due")
  private Money amountDue;

  @Column(name = "next_step_on")
  private LocalDate nextStepOn;

  @Column(name = "was_penalty_due")
  private boolean wasPenaltyDue;

  private String statement;

  @Column(name = "stated_on")
  private LocalDate statedOn;

  @Column(name = "unit_fine")
  private Money unitFine;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "person_fine", joinColumns = @JoinColumn(name = "registration_id"))
  @OrderColumn(name = "place")
  private List<PersonFine> personFines = new ArrayList<>();

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_by")
  private String decidedBy;

  private String reason;

  @Version
  @Column(name = "row_version")
  private Integer rowVersion;

  RectificationOrder() {}

  RectificationOrder(
      UUID registrationId, LocalDate today, String who, LocalDate dueOn, Money amountDue) {
    this.registrationId = registrationId;
    this.orderedOn = today;
    this.orderedBy = who;
    this.dueOn = dueOn;
    this.amountDue = amountDue;
    this.nextStepOn = dueOn.plusDays(1);
  }

  /** A fine on a person responsible. */
  @Embeddable
  record PersonFine(String name, Money amount) {}

  /** The day of the order has passed; a registration still open by then owes a penalty for good. */
  void dayPassed(ComplianceStatus status) {
    wasPenaltyDue = status == ComplianceStatus.PENALTY_DUE;
    nextStepOn = null;
  }

  void state(String words, LocalDate today) {
    statement = words;
    statedOn = today;
  }

  void decide(Money unit, List<PersonFine> people, String why, String who, LocalDate today) {
    unitFine = unit;
    personFines = new ArrayList<>(people);
    reason = why;
    decidedBy = who;
    decidedOn = today;
  }

  /** Counts what was changed, from 0; written when the transaction is. */
  int version() {
    return rowVersion == null ? 0 : rowVersion;
  }

  UUID registrationId() {
    return registrationId;
  }

  LocalDate orderedOn() {
    return orderedOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  Money amountDue() {
    return amountDue;
  }

  boolean wasPenaltyDue() {
    return wasPenaltyDue;
  }

  String statement() {
    return statement;
  }

  LocalDate statedOn() {
    return statedOn;
  }

  Money unitFine() {
    return unitFine;
  }

  List<PersonFine> personFines() {
    return List.copyOf(personFines);
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  String reason() {
    return reason;
  }
}
