package onestop.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What may be configured about verification. */
@ConfigMapping(prefix = "onestop.verification")
public interface VerificationSettings {

  /** Days ahead of the end at which to remind (R10.4). */
  @WithDefault("60,30,7")
  List<Integer> reminders();

  /** Days ahead of the run that would withhold at which a data match is asked for (R10.4). */
  @WithDefault("10")
  int matchDays();

  /** Months after which a certificate is too old when received (R10.6). */
  @WithDefault("6")
  int evidenceMonths();
}
