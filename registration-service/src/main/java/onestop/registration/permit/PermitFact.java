package onestop.registration.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A fact of a permit after its issue, kept as it came (R3.8). */
@Entity
@Table(name = "permit_fact")
class PermitFact {

  /** What kind of fact. */
  enum Type {
    CHANGED(PermitEvents.Changed.class),
    EXTENDED(PermitEvents.Extended.class),
    CANCELLED(PermitEvents.Cancelled.class);

    private final Class<? extends PermitEvents.Later> event;

    Type(Class<? extends PermitEvents.Later> event) {
      this.event = event;
    }

    Class<? extends PermitEvents.Later> event() {
      return event;
    }

    static Type of(PermitEvents.Later what) {
      return switch (what) {
        case PermitEvents.Changed _ -> CHANGED;
        case PermitEvents.Extended _ -> EXTENDED;
        case PermitEvents.Cancelled _ -> CANCELLED;
      };
    }
  }

  @Id private UUID id;

  @Column(name = "permit_number")
  private String permitNumber;

  @Enumerated(EnumType.STRING)
  private Type type;

  private String content;

  @Column(name = "registration_id")
  private UUID registrationId;

  PermitFact() {}

  PermitFact(String permitNumber, Type type, String content) {
    this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    this.permitNumber = permitNumber;
    this.type = type;
    this.content = content;
  }

  /** This fact began that registration. */
  void began(UUID registration) {
    registrationId = registration;
  }

  UUID id() {
    return id;
  }

  Type type() {
    return type;
  }

  /** As JSON. */
  String content() {
    return content;
  }

  String permitNumber() {
    return permitNumber;
  }

  /** The registration that it began, null when it began none. */
  UUID registrationId() {
    return registrationId;
  }
}
