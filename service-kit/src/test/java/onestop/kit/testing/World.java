package onestop.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import onestop.local.Keys;
import onestop.local.LocalKafka;
import onestop.local.LocalPostgres;
import onestop.local.Tokens;
import onestop.local.Topics;

/**
 * The real PostgreSQL and the real Kafka for a module's tests, started once, with every topic of
 * the contracts and those named in the argument {@code topics} (divided by commas).
 */
public final class World implements QuarkusTestResourceLifecycleManager {

  private static final int PARTITIONS = 3;

  private static Path folder;
  private static Keys keys;
  private static LocalPostgres postgres;
  private static LocalKafka kafka;

  private String[] furtherTopics = {};

  @Override
  public void init(Map<String, String> arguments) {
    furtherTopics = arguments.getOrDefault("topics", "").split(",");
  }

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("onestop-test");
      keys = Keys.in(folder.resolve("keys"));
      startPostgres(0);
      startKafka(0);
      Map<String, Integer> topics = new TreeMap<>();
      Topics.ofContracts().forEach(topic -> topics.put(topic, PARTITIONS));
      for (String topic : furtherTopics) {
        if (!topic.isBlank()) {
          topics.put(topic.strip(), PARTITIONS);
        }
      }
      kafka.topics(topics);
      Path token = Files.writeString(folder.resolve("service.token"), token("system"));
      Map<String, String> settings = new HashMap<>();
      settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("test"));
      settings.put("quarkus.datasource.username", "postgres");
      settings.put("quarkus.datasource.password", "postgres");
      settings.put("kafka.bootstrap.servers", kafka.bootstrap());
      settings.put("quarkus.oidc.public-key", keys.publicKeyText());
      settings.put("onestop.clock.travel", "true");
      settings.put("onestop.service-token-file", token.toString());
      settings.put("onestop.sweep.every", "off");
      return settings;
    } catch (Exception e) {
      throw new IllegalStateException("The world of the tests does not start", e);
    }
  }

  @Override
  public void stop() {
    try {
      kafka.close();
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts PostgreSQL again where it was, with its data; {@code -Donestop.durable=true} with fsync.
   */
  public static void startPostgres(int port) throws Exception {
    postgres =
        LocalPostgres.start(
                folder, folder.resolve("postgres"), port, Boolean.getBoolean("onestop.durable"))
            .database("test");
  }

  /** Starts Kafka again where it was, with its data. */
  public static void startKafka(int port) throws IOException {
    kafka = LocalKafka.start(folder.resolve("kafka"), port);
  }

  /** PostgreSQL, to be stopped on purpose. */
  public static LocalPostgres postgres() {
    return postgres;
  }

  /** Kafka, to be stopped on purpose. */
  public static LocalKafka kafka() {
    return kafka;
  }

  /** What signs the tokens, for tests of tokens that are not as they should be. */
  public static PrivateKey privateKey() {
    try {
      byte[] key =
          Base64.getDecoder()
              .decode(Files.readString(folder.resolve("keys").resolve("private-key")).strip());
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A bearer token.
   *
   * @param claims names and values in turn, such as {@code "sub", "officer-1"}
   */
  public static String token(String role, String... claims) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < claims.length; i += 2) {
      map.put(claims[i], claims[i + 1]);
    }
    return new Tokens(keys).of(role, map);
  }
}
