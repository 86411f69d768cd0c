package onestop.settlement.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VaultTest {

  private static String key(String id, int first) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) first;
    return id + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  private static Vault vault(String... keys) {
    return new Vault(Optional.of(List.of(keys)), false);
  }

  @Test
  void whatIsSealedOpensAgain() {
    Vault vault = vault(key("a", 1));
    assertEquals("6217 施密特", vault.open(vault.seal("6217 施密特")));
    assertEquals("", vault.open(vault.seal("")));
    assertNull(vault.open(vault.seal(null)));
  }

  @Test
  void theSameTextIsNeverSealedTheSameWay() {
    Vault vault = vault(key("a", 1));
    assertNotEquals(vault.seal("6217"), vault.seal("6217"));
  }

  @Test
  void aNewKeyInFrontSealsAndTheOldOneStillOpens() {
    String old = vault(key("a", 1)).seal("6217");
    Vault both = vault(key("b", 2), key("a", 1));
    assertEquals("6217", both.open(old));
    assertEquals("b:", both.seal("6217").substring(0, 2));
    Vault newOnly = vault(key("b", 2));
    assertThrows(IllegalStateException.class, () -> newOnly.open(old));
  }

  @Test
  void whatWasTamperedWithDoesNotOpen() {
    Vault vault = vault(key("a", 1));
    String sealed = vault.seal("6217000010010134");
    char other = sealed.charAt(10) == 'A' ? 'B' : 'A';
    String tampered = sealed.substring(0, 10) + other + sealed.substring(11);
    assertThrows(IllegalStateException.class, () -> vault.open(tampered));
  }

  @Test
  void withoutKeysItStartsOnlyWhereTimeTravels() {
    assertThrows(IllegalStateException.class, () -> new Vault(Optional.empty(), false));
    Vault playing = new Vault(Optional.empty(), true);
    assertEquals("6217", playing.open(playing.seal("6217")));
    assertThrows(IllegalStateException.class, () -> vault("a:c2hvcnQ="));
  }
}
