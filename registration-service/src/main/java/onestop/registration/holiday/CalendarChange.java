package onestop.registration.holiday;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * A notice that was loaded just now. Clocks that were started in the same moment by the calendar
 * before are looked for once more, when every replica has read the new one.
 */
@Entity
@Table(name = "calendar_change")
class CalendarChange {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private int year;

  // The database's own time: this waits for replicas, not for the law.
  @Column(name = "loaded_at", insertable = false, updatable = false)
  private Instant loadedAt;

  CalendarChange() {}

  CalendarChange(int year) {
    this.year = year;
  }

  UUID id() {
    return id;
  }

  int year() {
    return year;
  }

  Instant loadedAt() {
    return loadedAt;
  }
}
