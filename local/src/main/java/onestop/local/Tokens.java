package onestop.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens (RS256) for the local run. */
public final class Tokens {

  private static final List<String> ROLES =
      List.of("employer", "person", "officer", "reviewer", "auditor", "system");
  private static final Set<String> OURS = Set.of("iss", "iat", "exp", "jti", "groups", "upn");
  private static final Duration VALID = Duration.ofHours(12);

  private final Keys keys;

  public Tokens(Keys keys) {
    this.keys = keys;
  }

  /**
   * A token valid for twelve hours.
   *
   * @param role employer, person, officer, reviewer, auditor or system; another is refused
   * @param claims further claims; {@code sub} names the person acting, else it is the role and
   *     {@code -1}; those the signer decides (iss, exp, groups and so on) are refused
   */
  public String of(String role, Map<String, String> claims) {
    return of(role, claims, VALID);
  }

  /**
   * The same, valid for a time of the caller's choice: a service's own token lives as long as its
   * process.
   */
  String of(String role, Map<String, String> claims, Duration valid) {
    if (!ROLES.contains(role)) {
      throw new LocalFault("no role " + role + ": it is one of " + String.join(", ", ROLES));
    }
    var refused = claims.keySet().stream().filter(OURS::contains).sorted().toList();
    if (!refused.isEmpty()) {
      throw new LocalFault("not to be chosen: " + String.join(", ", refused));
    }
    var subject = claims.getOrDefault("sub", role + "-1");
    var said = new JwtClaims();
    claims.forEach(said::setStringClaim);
    said.setIssuer("onestop-local");
    said.setSubject(subject);
    said.setStringClaim("upn", subject);
    said.setStringListClaim("groups", List.of(role));
    said.setGeneratedJwtId();
    var now = Instant.now();
    said.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    said.setExpirationTime(NumericDate.fromSeconds(now.plus(valid).getEpochSecond()));
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setPayload(said.toJson());
    signature.setKey(keys.privateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new LocalFault("the token cannot be signed: " + e.getMessage(), e);
    }
  }
}
