package onestop.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** The topics, as the contracts' AsyncAPI document names them. */
public final class Topics {

  /** Partitions of each topic on one machine. */
  static final int PARTITIONS = 3;

  private static final String DOCUMENT = "/contracts/asyncapi.yaml";

  private Topics() {}

  /** The addresses of all channels. */
  public static Set<String> ofContracts() {
    try (var document = Topics.class.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new LocalFault("onestop:contracts on the class path has no " + DOCUMENT);
      }
      return of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> of(InputStream asyncApi) throws IOException {
    var topics = new TreeSet<String>();
    JsonNode channels = new YAMLMapper().readTree(asyncApi).path("channels");
    channels
        .properties()
        .forEach(
            channel -> topics.add(channel.getValue().path("address").asText(channel.getKey())));
    return topics;
  }
}
