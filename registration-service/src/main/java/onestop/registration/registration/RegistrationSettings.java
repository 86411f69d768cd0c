package onestop.registration.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What may be configured about registration. */
@ConfigMapping(prefix = "onestop.registration")
interface RegistrationSettings {

  /** Days left at which a running clock reminds (R3.6). */
  @WithDefault("10,3,1")
  List<Integer> reminders();
}
