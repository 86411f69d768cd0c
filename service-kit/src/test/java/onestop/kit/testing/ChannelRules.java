package onestop.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What holds for the channels of every service; each rule says why. To be called in a test that
 * runs with the service's configuration ({@code @QuarkusTest}).
 */
public final class ChannelRules {

  private static final Pattern INCOMING =
      Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\..*");

  private ChannelRules() {}

  /** Checks the configuration of every incoming channel. */
  public static void check() {
    Config config = ConfigProvider.getConfig();
    String application = config.getValue("quarkus.application.name", String.class);
    List<String> channels = channels();
    assertFalse(channels.isEmpty(), "no channels");
    assertEquals(
        10_000,
        config.getValue("mp.messaging.connector.smallrye-kafka.session.timeout.ms", Integer.class),
        "after a crash nobody takes the events until the broker misses who has died");
    assertEquals(
        "earliest",
        config.getValue("mp.messaging.connector.smallrye-kafka.auto.offset.reset", String.class),
        "a channel would miss what was sent before it first started");
    for (String channel : channels) {
      assertFalse(
          of(channel, "topic").isEmpty(),
          () -> channel + " names its topic, so that it can be found by it");
      assertEquals(
          application + "." + channel,
          of(channel, "group.id"),
          () ->
              channel
                  + " needs a group of its own: in a shared one two channels on a topic each get half");
      // Quarkus itself says that channels are batches of bytes, from what their methods take.
      for (String ours : List.of("auto.offset.reset", "cloud-events", "commit-strategy")) {
        assertEquals(
            "",
            of(channel, ours),
            () -> channel + " sets " + ours + ": reading is the intake's, for all channels alike");
      }
    }
  }

  /**
   * Checks the channels against the contracts: each listens to a topic that is there and on which
   * this service is named as one who hears.
   */
  public static void checkContracts() {
    String application =
        ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    JsonNode operations = asyncApi().path("operations");
    for (String channel : channels()) {
      JsonNode hearing = operations.path("hear-" + of(channel, "topic"));
      List<String> hearers = new ArrayList<>();
      hearing.path("x-hears").forEach(name -> hearers.add(name.asText()));
      assertTrue(
          hearers.contains(application),
          () ->
              channel
                  + " hears "
                  + of(channel, "topic")
                  + ", but asyncapi.yaml names only "
                  + hearers);
    }
  }

  private static List<String> channels() {
    var channels = new TreeSet<String>();
    for (String name : ConfigProvider.getConfig().getPropertyNames()) {
      var incoming = INCOMING.matcher(name);
      if (incoming.matches()) {
        channels.add(incoming.group(1));
      }
    }
    return List.copyOf(channels);
  }

  private static String of(String channel, String key) {
    return ConfigProvider.getConfig()
        .getOptionalValue("mp.messaging.incoming." + channel + "." + key, String.class)
        .orElse("");
  }

  private static JsonNode asyncApi() {
    try (var file = ChannelRules.class.getResourceAsStream("/contracts/asyncapi.yaml")) {
      return new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
