package onestop.settlement.contribution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Switches of contributions (R7.1). */
@ConfigMapping(prefix = "onestop.contribution")
public interface ContributionSettings {

  /** The employer's industry class where a call names none; it decides work injury. */
  @WithName("industry-class")
  @WithDefault("1")
  int industryClass();
}
