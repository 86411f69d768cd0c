package onestop.settlement.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What happened to a settlement, when, and by whom. */
@Entity
@Table(name = "settlement_step")
class SettlementStep {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private SettlementVerb verb;

  @Enumerated(EnumType.STRING)
  private SettlementStatus status;

  @Column(name = "done_by")
  private String doneBy;

  SettlementStep() {}

  SettlementStep(SettlementVerb verb, SettlementStatus status, Act act) {
    this.verb = verb;
    this.status = status;
    this.at = act.at();
    this.doneBy = act.by();
  }

  /**
   * Who does something, when.
   *
   * @param by the {@code sub} of the token; null when an event did it
   */
  record Act(String by, Instant at) {}

  Instant at() {
    return at;
  }

  SettlementVerb verb() {
    return verb;
  }

  SettlementStatus status() {
    return status;
  }

  String doneBy() {
    return doneBy;
  }
}
