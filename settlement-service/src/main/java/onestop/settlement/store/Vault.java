package onestop.settlement.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Encrypts what may not lie in the database readable: AES-256-GCM, stored as {@code
 * keyId:base64(nonce, ciphertext, tag)}. Keys come from {@code onestop.encryption.keys}, {@code
 * id:base64} divided by commas; the first encrypts, all decrypt, so a key is changed by putting a
 * new one in front.
 */
@ApplicationScoped
public class Vault {

  private static final Logger LOG = Logger.getLogger(Vault.class);
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;
  // Where time travels, nothing is real: the local run needs no key of its own.
  private static final String DEVELOPMENT_ID = "development";

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  Vault(
      @ConfigProperty(name = "onestop.encryption.keys") Optional<List<String>> configured,
      @ConfigProperty(name = "onestop.clock.travel", defaultValue = "false") boolean playing) {
    configured.orElse(List.of()).forEach(this::add);
    if (keys.isEmpty()) {
      if (!playing) {
        throw new IllegalStateException(
            "onestop.encryption.keys is needed: id:base64 of 32 bytes, the newest first");
      }
      LOG.warn("No onestop.encryption.keys: data are encrypted with the development key");
      keys.put(DEVELOPMENT_ID, new SecretKeySpec(new byte[KEY_BYTES], "AES"));
    }
  }

  private void add(String text) {
    int colon = text.indexOf(':');
    byte[] key = Base64.getDecoder().decode(text.substring(colon + 1).strip());
    if (colon < 1 || key.length != KEY_BYTES) {
      throw new IllegalStateException("onestop.encryption.keys: id:base64 of 32 bytes each");
    }
    keys.put(text.substring(0, colon).strip(), new SecretKeySpec(key, "AES"));
  }

  // A missing key is told at the start, not at the first payment.
  void check(@Observes StartupEvent event) {
    open(seal("ready"));
  }

  /** Encrypts a text with the newest key; null stays null. */
  public String seal(String text) {
    if (text == null) {
      return null;
    }
    var key = keys.entrySet().iterator().next();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        cipher(
            Cipher.ENCRYPT_MODE, key.getValue(), nonce, text.getBytes(StandardCharsets.UTF_8), 0);
    return key.getKey()
        + ":"
        + Base64.getEncoder()
            .encodeToString(
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * Decrypts what {@link #seal} made; null stays null.
   *
   * @throws IllegalStateException when its key is not configured or it was tampered with
   */
  public String open(String sealed) {
    if (sealed == null) {
      return null;
    }
    int colon = sealed.indexOf(':');
    SecretKeySpec key = keys.get(sealed.substring(0, colon));
    if (key == null) {
      throw new IllegalStateException(
          "No key " + sealed.substring(0, colon) + " in onestop.encryption.keys");
    }
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(colon + 1));
    byte[] text = cipher(Cipher.DECRYPT_MODE, key, bytes, bytes, NONCE_BYTES);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] data, int from) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
      return cipher.doFinal(data, from, data.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Data cannot be encrypted or decrypted", e);
    }
  }
}
