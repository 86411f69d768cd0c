package onestop.registration.copy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** From where the parts of a copy come, and how long to wait for them. */
@ConfigMapping(prefix = "onestop.data-copy")
interface DataCopySettings {

  /** Addresses of the other services by name. */
  Map<String, URI> services();

  /** How long one try may take. */
  @WithDefault("2s")
  Duration timeout();

  /** How often it is tried again. */
  @WithDefault("1")
  int retries();

  /** How long a service that failed is left alone. */
  @WithDefault("5s")
  Duration rest();
}
