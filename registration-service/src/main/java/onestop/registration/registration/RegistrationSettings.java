package onestop.registration.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What may be configured about registration. */
@ConfigMapping(prefix = "onestop.registration")
interface RegistrationSettings {

  /** Days left at which a running clock reminds (R3.6). */
  @WithDefault("10,3,1")
  List<Integer> reminders();

  /** Schemes that the pooling area opens to permanent residents without employment (R1.3). */
  Optional<List<Scheme>> residentSchemes();
}
