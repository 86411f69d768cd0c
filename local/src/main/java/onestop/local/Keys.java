package onestop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair that signs and checks tokens on this machine, made at first use. */
public final class Keys {

  private final PrivateKey privateKey;
  private final String publicKeyText;

  private Keys(PrivateKey privateKey, String publicKeyText) {
    this.privateKey = privateKey;
    this.publicKeyText = publicKeyText;
  }

  /** Reads the folder's key pair, or makes one; only its owner can read the private key. */
  public static Keys in(Path folder) {
    var secret = folder.resolve("private-key");
    var open = folder.resolve("public-key");
    try {
      if (!Files.exists(secret) || !Files.exists(open)) {
        make(folder, secret, open);
      }
      var encoded = Base64.getDecoder().decode(Files.readString(secret).strip());
      var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new Keys(key, Files.readString(open).strip());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new LocalFault("the key pair in " + folder + " cannot be read: delete the folder", e);
    }
  }

  private static void make(Path folder, Path secret, Path open)
      throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    var text = Base64.getEncoder();
    Files.deleteIfExists(secret);
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, text.encodeToString(pair.getPrivate().getEncoded()) + "\n");
    Files.writeString(open, text.encodeToString(pair.getPublic().getEncoded()) + "\n");
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  /** The public key as the services take it: DER in base64 on one line. */
  public String publicKeyText() {
    return publicKeyText;
  }
}
