package onestop.registration.holiday;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A registration whose dates are still to be counted by the new calendar (R3.5). */
@Entity
@Table(name = "clock_recount")
class Recount {

  @Id
  @Column(name = "registration_id")
  private UUID registrationId;

  Recount() {}

  UUID registrationId() {
    return registrationId;
  }
}
