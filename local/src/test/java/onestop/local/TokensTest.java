package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

  @TempDir Path folder;

  @Test
  void aTokenCarriesRoleSubjectAndClaimsAndIsCheckedByThePublicKey() throws Exception {
    var keys = Keys.in(folder);
    var claims = read(keys, new Tokens(keys).of("employer", Map.of("employer", "914403")));
    assertEquals("onestop-local", claims.getIssuer());
    assertEquals("employer-1", claims.getSubject());
    assertEquals("employer-1", claims.getStringClaimValue("upn"));
    assertEquals(List.of("employer"), claims.getStringListClaimValue("groups"));
    assertEquals("914403", claims.getStringClaimValue("employer"));
    long hours = (claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()) / 3600;
    assertEquals(12, hours);
  }

  @Test
  void theSubjectCanBeNamed() throws Exception {
    var keys = Keys.in(folder);
    var claims = read(keys, new Tokens(keys).of("officer", Map.of("sub", "officer-9")));
    assertEquals("officer-9", claims.getSubject());
    assertEquals("officer-9", claims.getStringClaimValue("upn"));
  }

  @Test
  void anUnknownRoleAndClaimsOfTheSignerAreRefused() {
    var tokens = new Tokens(Keys.in(folder));
    assertThrows(LocalFault.class, () -> tokens.of("boss", Map.of()));
    assertThrows(LocalFault.class, () -> tokens.of("officer", Map.of("groups", "auditor")));
  }

  @Test
  void theKeyPairIsKeptAndOnlyItsOwnerReadsThePrivateKey() throws Exception {
    var first = Keys.in(folder);
    assertEquals(first.publicKeyText(), Keys.in(folder).publicKeyText());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("private-key"))));
    assertTrue(first.publicKeyText().lines().count() == 1);
  }

  private static JwtClaims read(Keys keys, String token) throws Exception {
    var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKeyText()));
    return new JwtConsumerBuilder()
        .setVerificationKey(KeyFactory.getInstance("RSA").generatePublic(encoded))
        .build()
        .processToClaims(token);
  }
}
