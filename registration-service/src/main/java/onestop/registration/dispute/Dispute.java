package onestop.registration.dispute;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.kit.value.LegalCalendar;
import onestop.kit.value.Refusal;
import onestop.registration.dispute.DisputeResource.Addressee;
import onestop.registration.dispute.DisputeResource.Complaint;
import onestop.registration.dispute.DisputeResource.Outcome;
import onestop.registration.dispute.DisputeResource.Party;
import onestop.registration.dispute.DisputeStates.Status;
import onestop.registration.dispute.DisputeStates.Verb;
import org.hibernate.annotations.UuidGenerator;

/** A dispute about somebody's social insurance, with its terms (R5.5). */
@Entity
@Table(name = "dispute")
class Dispute {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Enumerated(EnumType.STRING)
  private Route route;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Enumerated(EnumType.STRING)
  private Party party;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "credit_code")
  private CreditCode creditCode;

  @Column(name = "registration_id")
  private UUID registrationId;

  @Enumerated(EnumType.STRING)
  private Addressee addressee;

  private String claim;

  @Column(name = "runs_from")
  private LocalDate runsFrom;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "dispute_interruption", joinColumns = @JoinColumn(name = "dispute_id"))
  @OrderColumn(name = "place")
  private List<Interruption> interruptions = new ArrayList<>();

  @Column(name = "filed_on")
  private LocalDate filedOn;

  @Column(name = "accepted_on")
  private LocalDate acceptedOn;

  private boolean complex;

  @Column(name = "extension_reason")
  private String extensionReason;

  @Enumerated(EnumType.STRING)
  private Outcome.Kind outcome;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  private String decision;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Dispute() {}

  Dispute(Complaint complaint, Party party, UUID personId, CreditCode creditCode) {
    this.status = DisputeStates.TABLE.next(null, Verb.RECORD);
    this.route = complaint.route();
    this.party = party;
    this.personId = personId;
    this.creditCode = creditCode;
    this.registrationId = complaint.registrationId();
    this.addressee = complaint.addressee();
    this.claim = complaint.claim();
    this.runsFrom = complaint.runsFrom();
  }

  /** A claim or acknowledgement from which the term runs anew. */
  @Embeddable
  record Interruption(
      @Column(name = "happened_on") LocalDate on, @Enumerated(EnumType.STRING) Ground ground) {}

  /** What interrupts. */
  enum Ground {
    /** The party claimed its right from the other side. */
    CLAIM,
    /** The other side agreed to perform. */
    ACKNOWLEDGEMENT
  }

  /**
   * The term runs anew from a claim or acknowledgement.
   *
   * @throws Refusal {@code NOT_INTERRUPTED} where no term runs on that day
   */
  void interrupt(Interruption interruption, LegalCalendar calendar) {
    LocalDate from = termRunsFrom();
    boolean interrupts =
        route == Route.ARBITRATION
            && from != null
            && DisputePolicy.interrupts(from, fileBy(calendar), interruption.on());
    if (!interrupts) {
      throw Refusal.rule("NOT_INTERRUPTED");
    }
    move(Verb.INTERRUPT);
    interruptions.add(interruption);
  }

  void file(LocalDate day) {
    move(Verb.FILE);
    filedOn = day;
  }

  void accept(LocalDate day) {
    notBefore(filedOn, day);
    move(Verb.ACCEPT);
    acceptedOn = day;
  }

  /**
   * 15 more days for a complex case, once and in time.
   *
   * @throws Refusal {@code NOT_EXTENDABLE}
   */
  void extend(String reason, LocalDate today, LegalCalendar calendar) {
    if (route != Route.ARBITRATION
        || complex
        || (acceptedOn != null && today.isAfter(awardBy(calendar)))) {
      throw Refusal.state("NOT_EXTENDABLE");
    }
    move(Verb.EXTEND);
    complex = true;
    extensionReason = reason;
  }

  void decide(Outcome decided) {
    notBefore(acceptedOn == null ? filedOn : acceptedOn, decided.decidedOn());
    move(Verb.DECIDE);
    outcome = decided.outcome();
    decidedOn = decided.decidedOn();
    receivedOn = decided.receivedOn();
    decision = decided.decision();
  }

  void withdraw() {
    move(Verb.WITHDRAW);
  }

  private static void notBefore(LocalDate earlier, LocalDate day) {
    if (earlier != null && day.isBefore(earlier)) {
      throw Refusal.rule("DAY_BEFORE_LAST_STEP", Map.of("day", earlier.toString()));
    }
  }

  private void move(Verb verb) {
    status = DisputeStates.TABLE.next(status, verb);
    version++;
  }

  /** The day from which the term to file runs: the last interruption, else knowing or receipt. */
  LocalDate termRunsFrom() {
    return interruptions.isEmpty() ? runsFrom : interruptions.getLast().on();
  }

  /** The last day to file, null where no term runs. */
  LocalDate fileBy(LegalCalendar calendar) {
    return DisputePolicy.fileBy(route, termRunsFrom(), calendar).orElse(null);
  }

  /** The last day for an award, null before acceptance and for other routes. */
  LocalDate awardBy(LegalCalendar calendar) {
    return acceptedOn == null || route != Route.ARBITRATION
        ? null
        : DisputePolicy.awardBy(acceptedOn, complex, calendar);
  }

  /** The last day to sue against the award, null while there is none. */
  LocalDate sueBy(LegalCalendar calendar) {
    return route == Route.ARBITRATION && receivedOn != null
        ? DisputePolicy.fileBy(Route.SUIT, receivedOn, calendar).orElse(null)
        : null;
  }

  UUID id() {
    return id;
  }

  Route route() {
    return route;
  }

  Status status() {
    return status;
  }

  Party party() {
    return party;
  }

  UUID personId() {
    return personId;
  }

  CreditCode creditCode() {
    return creditCode;
  }

  UUID registrationId() {
    return registrationId;
  }

  Addressee addressee() {
    return addressee;
  }

  String claim() {
    return claim;
  }

  List<Interruption> interruptions() {
    return List.copyOf(interruptions);
  }

  LocalDate filedOn() {
    return filedOn;
  }

  LocalDate acceptedOn() {
    return acceptedOn;
  }

  boolean complex() {
    return complex;
  }

  Outcome outcome() {
    return outcome == null ? null : new Outcome(outcome, decidedOn, receivedOn, decision);
  }

  int version() {
    return version;
  }
}
