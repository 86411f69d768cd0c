package onestop.registration.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.registration.card.CardStates.Verb;
import onestop.registration.person.Person;
import org.hibernate.annotations.UuidGenerator;

/** A social security card (R11). */
@Entity
@Table(name = "card")
class Card {

  /** From this day a card carries the work permit's data (R11.2). */
  private static final LocalDate PERMIT_ON_CARD = LocalDate.of(2024, 12, 1);

  /** The first card is free, a replacement is not (R11.1). */
  private static final Money REPLACEMENT_FEE = Money.of("20.00");

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "card_request_id")
  private UUID cardRequestId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  private CardStatus status;

  @Column(name = "permit_number")
  private String permitNumber;

  @Column(name = "work_permit_loaded")
  private boolean workPermitLoaded;

  @Column(name = "work_permit_loaded_on")
  private LocalDate workPermitLoadedOn;

  private boolean replacement;

  private UUID replaces;

  private Money fee;

  @Column(name = "number_last4")
  private String numberLast4;

  private String bank;

  private String photo;

  @Column(name = "reject_reason")
  private String rejectReason;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "requested_on")
  private LocalDate requestedOn;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Card() {}

  Card(Person person, String permitNumber, Card lost, LocalDate today) {
    this.status = CardStates.TABLE.next(null, Verb.REQUEST);
    this.cardRequestId = UUID.randomUUID();
    this.person = person;
    load(permitNumber, today);
    this.replacement = lost != null;
    this.replaces = lost == null ? null : lost.id;
    this.photo = lost == null ? null : lost.photo;
    this.fee = lost == null ? Money.ZERO : REPLACEMENT_FEE;
    this.requestedOn = today;
  }

  /** The bureau printed it; of its number only the last four characters are kept. */
  void produced(String cardNumber, String bankName, LocalDate today) {
    move(Verb.PRODUCE);
    numberLast4 = cardNumber.substring(Math.max(0, cardNumber.length() - 4));
    bank = bankName;
    issuedOn = today;
  }

  void rejected(String reason) {
    move(Verb.REJECT);
    rejectReason = reason;
  }

  /** A new photo starts a new request; null: the newest one that the permit system has. */
  void renewPhoto(String reference, LocalDate today) {
    move(Verb.RENEW_PHOTO);
    photo = reference;
    rejectReason = null;
    cardRequestId = UUID.randomUUID();
    requestedOn = today;
  }

  void activate() {
    move(Verb.ACTIVATE);
  }

  void lose() {
    move(Verb.LOSE);
  }

  void replaced() {
    move(Verb.REPLACE);
  }

  void cancel() {
    move(Verb.CANCEL);
  }

  /** Whose card it is turns out to be another file (R2.5). */
  void belongsTo(Person kept) {
    person = kept;
    version++;
  }

  boolean allows(Verb verb) {
    return CardStates.TABLE.allows(status, verb);
  }

  /** The bureau has taken the data to print. */
  void take() {
    move(Verb.TAKE);
  }

  /** The permit's data are loaded anew (R11.2). */
  void loadPermit(String number, LocalDate today) {
    load(number, today);
    version++;
  }

  private void load(String number, LocalDate today) {
    permitNumber = number;
    workPermitLoaded = number != null && !today.isBefore(PERMIT_ON_CARD);
    workPermitLoadedOn = workPermitLoaded ? today : null;
  }

  private void move(Verb verb) {
    status = CardStates.TABLE.next(status, verb);
    version++;
  }

  UUID id() {
    return id;
  }

  UUID cardRequestId() {
    return cardRequestId;
  }

  Person person() {
    return person;
  }

  CardStatus status() {
    return status;
  }

  String permitNumber() {
    return permitNumber;
  }

  boolean workPermitLoaded() {
    return workPermitLoaded;
  }

  LocalDate workPermitLoadedOn() {
    return workPermitLoadedOn;
  }

  boolean replacement() {
    return replacement;
  }

  UUID replaces() {
    return replaces;
  }

  Money fee() {
    return fee;
  }

  String numberLast4() {
    return numberLast4;
  }

  String bank() {
    return bank;
  }

  String photo() {
    return photo;
  }

  String rejectReason() {
    return rejectReason;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  LocalDate requestedOn() {
    return requestedOn;
  }

  int version() {
    return version;
  }
}
