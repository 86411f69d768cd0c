package onestop.kit.rules;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import onestop.kit.http.Problem;
import onestop.kit.http.Problems;

/**
 * Tells a citizen a rule in both languages, with its law and how sure we are of it. A service keeps
 * its rules in {@code rules.properties}: {@code R3.2.en}, {@code R3.2.zh}, {@code R3.2.law}, {@code
 * R3.2.confidence}. Those of all services stand in the kit: {@code kit-rules.properties}.
 */
@Path("/api/rules")
public class RulesResource {

  /** A rule; confidence is V (official text), V2 (secondary source) or G (our reading). */
  public record Rule(String id, Map<String, String> text, String law, String confidence) {}

  /** One rule by its id, such as {@code R3.2}. */
  @GET
  @Path("/{id}")
  @PermitAll
  public Rule rule(@PathParam("id") String id) {
    return in("rules", id).or(() -> in("kit-rules", id)).orElseThrow(RulesResource::noSuchRule);
  }

  private static Problem noSuchRule() {
    return Problems.notFound("NO_SUCH_RULE");
  }

  private static Optional<Rule> in(String file, String id) {
    try {
      ResourceBundle rules =
          ResourceBundle.getBundle(
              file, Locale.ROOT, Thread.currentThread().getContextClassLoader());
      return Optional.of(
          new Rule(
              id,
              Map.of("en", rules.getString(id + ".en"), "zh", rules.getString(id + ".zh")),
              rules.getString(id + ".law"),
              rules.getString(id + ".confidence")));
    } catch (MissingResourceException _) {
      return Optional.empty();
    }
  }
}
