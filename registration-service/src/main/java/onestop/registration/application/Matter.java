package onestop.registration.application;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/**
 * One matter of a one-stop application (R12.1).
 *
 * @param action what is asked for, of the two permits only; ISSUE when left out
 */
@Embeddable
public record Matter(
    @NotNull @Enumerated(EnumType.STRING) Kind kind, @Enumerated(EnumType.STRING) Action action)
    implements SelfChecking {

  /** Fills in the usual action. */
  public Matter {
    if (action == null && kind != null && kind.isPermit()) {
      action = Action.ISSUE;
    }
  }

  /** The five matters and who decides them. */
  public enum Kind {
    /** Work permit, 工作许可: Science, Technology and Innovation Bureau. */
    WORK_PERMIT("SCIENCE_TECHNOLOGY_AND_INNOVATION_BUREAU"),
    /** Residence permit, 居留许可: Public Security Bureau. */
    RESIDENCE_PERMIT("PUBLIC_SECURITY_BUREAU"),
    /** Registration for social insurance, 社会保险登记. */
    @JsonAlias("SOCIAL_INSURANCE")
    SOCIAL_INSURANCE_REGISTRATION("HUMAN_RESOURCES_AND_SOCIAL_SECURITY_BUREAU"),
    /** Social security card, 社会保障卡. */
    @JsonAlias("CARD")
    SOCIAL_SECURITY_CARD("HUMAN_RESOURCES_AND_SOCIAL_SECURITY_BUREAU"),
    /** Professional title evaluation, 职称评审. */
    @JsonAlias("PROFESSIONAL_TITLE_EVALUATION")
    TITLE_EVALUATION("HUMAN_RESOURCES_AND_SOCIAL_SECURITY_BUREAU");

    private final String authority;

    Kind(String authority) {
      this.authority = authority;
    }

    /** Who decides it. */
    String authority() {
      return authority;
    }

    boolean isPermit() {
      return this == WORK_PERMIT || this == RESIDENCE_PERMIT;
    }
  }

  /** What is asked for of a permit. */
  public enum Action {
    /** A first one. */
    ISSUE,
    /** Other data. */
    CHANGE,
    /** A longer validity. */
    EXTEND
  }

  @Override
  public void check(Faults faults) {
    if (kind != null && !kind.isPermit() && action != null) {
      faults.rule("action", "ACTION_OF_PERMITS_ONLY");
    }
  }
}
