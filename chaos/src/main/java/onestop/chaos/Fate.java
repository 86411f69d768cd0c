package onestop.chaos;

import java.util.List;

/** What becomes of a hire. */
enum Fate {
  /** The clock runs on, and out. */
  WAITS,
  /** The permit is extended, told before or after it is issued. */
  EXTENDED,
  /** The permit is changed to other given names, told before or after it is issued. */
  CHANGED,
  /** The permit is changed to another employer, whose own clock starts. */
  MOVED,
  /** The permit is cancelled before the registration. */
  CANCELLED,
  /** Registered through one-stop. */
  REGISTERED,
  /** Registered twice, with two employers. */
  TWO_EMPLOYERS,
  /** Applied for in one go, submitted with the receipt of the residence permit (R3.10, R12). */
  APPLIES,
  /** The same without the application; the police refuse, are asked again and grant (R3.10). */
  REFUSED_FIRST,
  /** A press card, entered over HTTP (R1.1). */
  PRESS_CARD,
  /** A permanent resident with a five-star card, entered over HTTP (R1.3, R2.4). */
  PERMANENT_RESIDENT,
  /** Overdue, ordered to register, registered in time (R5.1). */
  ORDERED,
  /** Registered, the card activated, lost and replaced (R11.1). */
  LOSES_CARD,
  /** Registered with a certificate of coverage from Korea. */
  EXEMPT,
  /** The same, and what was paid for its months goes back (R6.5). */
  REFUNDED,
  /** Registered, contributions come in, some before the registration. */
  PAYS,
  /** Registered, pays, leaves, and is paid out with two officers. */
  LEAVES,
  /** The same, to an account that the bank does not have, then to a right one (R9.5). */
  RETURNED,
  /** Registered, pays, dies; three heirs are paid (R9.6). */
  DIES;

  /** Of so many hires, in this order. */
  static final List<Fate> MIX =
      List.of(
          WAITS,
          REFUSED_FIRST,
          REGISTERED,
          EXTENDED,
          LEAVES,
          EXEMPT,
          MOVED,
          DIES,
          CANCELLED,
          PAYS,
          APPLIES,
          RETURNED,
          TWO_EMPLOYERS,
          REFUNDED,
          LOSES_CARD,
          CHANGED,
          LEAVES,
          ORDERED,
          EXEMPT,
          WAITS,
          PRESS_CARD,
          PERMANENT_RESIDENT,
          DIES,
          EXTENDED,
          REFUNDED,
          RETURNED);

  boolean registers() {
    return compareTo(REGISTERED) >= 0;
  }

  /** Whether an employer enters it over HTTP, because no permit event comes. */
  boolean isEntered() {
    return this == PRESS_CARD || this == PERMANENT_RESIDENT;
  }

  /** Whether the submission waits for the residence permit. */
  boolean awaitsPolice() {
    return this == APPLIES || this == REFUSED_FIRST;
  }

  boolean pays() {
    return compareTo(REFUNDED) >= 0;
  }

  /** Whether there is a certificate of coverage. */
  boolean exempt() {
    return this == EXEMPT || this == REFUNDED;
  }

  /** Whether the employment ends. */
  boolean leaves() {
    return this == LEAVES || this == RETURNED;
  }

  /** Whether the account is paid out. */
  boolean settles() {
    return compareTo(LEAVES) >= 0;
  }
}
