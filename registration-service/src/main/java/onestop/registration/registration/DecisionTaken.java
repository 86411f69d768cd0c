package onestop.registration.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What was decided last about a registration, by whom and why. */
@Embeddable
class DecisionTaken {

  @Enumerated(EnumType.STRING)
  @Column(name = "decision_kind")
  private Decision.Kind kind;

  @Column(name = "decision_reason")
  private String reason;

  @Column(name = "decision_rule")
  private String rule;

  @Column(name = "decided_by")
  private String by;

  @Column(name = "decided_on")
  private LocalDate on;

  void taken(Decision decision, LocalDate today, String who) {
    kind = decision.decision();
    reason = decision.reason();
    rule = decision.rule();
    by = who;
    on = today;
  }

  /** Nobody decided: it was cancelled for that reason. */
  void cancelled(String why) {
    reason = why;
  }

  /** Null while nothing was decided, and for what was cancelled. */
  Decision.Kind kind() {
    return kind;
  }

  String reason() {
    return reason;
  }

  String rule() {
    return rule;
  }

  LocalDate on() {
    return on;
  }
}
