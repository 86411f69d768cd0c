package onestop.registration.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One step of a person's life in social insurance. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "arrival", insertable = false, updatable = false)
  private Long arrival;

  @Column(name = "person_id")
  private UUID personId;

  private Instant at;
  private String service;
  private String event;
  private String params;
  private String basis;

  @Column(name = "credit_code")
  private String creditCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "seen_by")
  private Steps.SeenBy seenBy = Steps.SeenBy.ALL;

  TimelineEntry() {}

  TimelineEntry(
      UUID personId,
      Instant at,
      String service,
      String event,
      String params,
      List<String> basis,
      String creditCode) {
    this.personId = personId;
    this.at = at;
    this.service = service;
    this.event = event;
    this.params = params;
    this.basis = String.join(",", basis);
    this.creditCode = creditCode;
  }

  Instant at() {
    return at;
  }

  String service() {
    return service;
  }

  String event() {
    return event;
  }

  String params() {
    return params;
  }

  List<String> basis() {
    return basis.isEmpty() ? List.of() : List.of(basis.split(",", -1));
  }
}
