package onestop.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Which environment variables a service reads when it starts: those of the Quarkus extensions it is
 * made of, of Kafka's clients and of its own sources.
 */
final class Settings {

  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final Pattern OURS = Pattern.compile("onestop(\\.[a-z0-9-]+)+");
  private static final Pattern MAPPING = Pattern.compile("^\\(prefix = \"([a-z.-]+)\"\\)");
  private static final Pattern MEMBER = Pattern.compile(" ([a-z]\\w*)\\(\\);");

  private static final Set<String> KNOWN = known();

  private Settings() {}

  static boolean isKnown(String variable) {
    return KNOWN.contains(variable);
  }

  /** The variable that names a service's address. */
  static String address(String service) {
    return variable("onestop." + service.replace("-service", "") + ".url");
  }

  private static Set<String> known() {
    // What the java launcher and the C library themselves read.
    Set<String> known = new HashSet<>(Set.of("JDK_JAVA_OPTIONS", "MALLOC_ARENA_MAX"));
    quarkus(known);
    // Where the sisters are: the local run tells every service the same way.
    Manifests.SERVICES.forEach(service -> known.add(address(service)));
    ProducerConfig.configNames().forEach(name -> known.add(variable("kafka." + name)));
    ConsumerConfig.configNames().forEach(name -> known.add(variable("kafka." + name)));
    String java = Project.sources(".java");
    var ours = OURS.matcher(java + Project.sources(".properties"));
    while (ours.find()) {
      known.add(variable(ours.group()));
    }
    for (String part : java.split("@ConfigMapping", -1)) {
      var mapping = MAPPING.matcher(part);
      var member = MEMBER.matcher(part);
      while (mapping.find(0) && member.find()) {
        String kebab = member.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        known.add(variable(mapping.group(1) + "." + kebab));
      }
    }
    return known;
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static void quarkus(Set<String> known) {
    try {
      for (var file : Collections.list(Settings.class.getClassLoader().getResources(MODEL))) {
        try (var content = file.openStream()) {
          collect(new ObjectMapper().readTree(content), known);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode node, Set<String> known) {
    if (node.path("phase").asText().equals("RUN_TIME")) {
      node.findValuesAsText("environmentVariable").forEach(known::add);
    } else {
      node.forEach(child -> collect(child, known));
    }
  }
}
