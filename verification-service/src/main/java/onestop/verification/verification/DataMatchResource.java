package onestop.verification.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.evidence.Channel;
import onestop.verification.evidence.Claim;
import onestop.verification.evidence.Evidence;

/** Life signs that shared data give, asked for or not. */
@Path("/api/data-matches")
public class DataMatchResource {

  private final VerificationDesk desk;
  private final BusinessClock clock;

  DataMatchResource(VerificationDesk desk, BusinessClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** A life sign found in shared data. */
  public record DataMatch(
      @NotNull SocialSecurityNumber socialSecurityNumber,
      @NotNull LocalDate matchedOn,
      @NotBlank String source) {}

  /** A life sign from shared data counts as channel DATA_MATCH (R10.4). */
  @POST
  @RolesAllowed(Roles.SYSTEM)
  public Response match(@NotNull DataMatch match) {
    var claim =
        new Claim(Channel.DATA_MATCH, match.matchedOn(), clock.today(), null, Evidence.NONE);
    return desk.take(match.socialSecurityNumber().value(), match, claim, match.source().strip());
  }
}
