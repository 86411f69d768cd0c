package onestop.exemption.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What of going out is configured. */
@ConfigMapping(prefix = "onestop.exemption")
interface OutboundSettings {

  /** Where a certificate's QR code leads. */
  String publicAddress();

  /** How long an application waits for the ordinary scheme's word. */
  @WithDefault("30")
  int waitingDays();
}
