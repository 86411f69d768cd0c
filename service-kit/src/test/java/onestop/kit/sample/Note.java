package onestop.kit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The smallest aggregate, for the kit's tests. */
@Entity
@Table(name = "note")
public class Note {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String name;

  @Column(name = "due_on")
  LocalDate dueOn;

  int times;

  @Version
  @Column(name = "row_version")
  int rowVersion;

  Note() {}

  Note(String name, LocalDate dueOn) {
    this.name = name;
    this.dueOn = dueOn;
  }
}
