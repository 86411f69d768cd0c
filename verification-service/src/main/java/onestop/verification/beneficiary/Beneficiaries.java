package onestop.verification.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import onestop.kit.time.BusinessClock;
import onestop.verification.VerificationSettings;
import onestop.verification.evidence.Channel;

/** What time and showings of life do to a beneficiary, and what is then said. */
@ApplicationScoped
public class Beneficiaries {

  private final BeneficiaryEvents events;
  private final BusinessClock clock;
  private final ValidityPolicy policy;

  Beneficiaries(BeneficiaryEvents events, BusinessClock clock, VerificationSettings settings) {
    this.events = events;
    this.clock = clock;
    this.policy = new ValidityPolicy(settings.reminders(), settings.matchDays());
  }

  /** Does and says all that time asks until today (R10.4). */
  public void runTo(Beneficiary beneficiary, LocalDate today) {
    while (true) {
      switch (beneficiary.runTo(today, policy)) {
        case REMINDED -> events.dueSoon(beneficiary, today);
        case MATCH_REQUESTED -> events.matchRequested(beneficiary);
        case LAPSED -> events.lapsed(beneficiary);
        case NONE -> {
          return;
        }
      }
    }
  }

  /** Eligibility was shown (R10.1). */
  public void verified(Beneficiary beneficiary, Channel channel, LocalDate performedOn) {
    LocalDate today = clock.today();
    // What time asked until today comes first: a late showing finds a lapse.
    runTo(beneficiary, today);
    beneficiary.verified(channel, performedOn, today);
    events.verified(beneficiary, channel, performedOn);
    runTo(beneficiary, today);
  }
}
