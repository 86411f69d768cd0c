package onestop.k8s;

import static onestop.k8s.Manifests.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onestop.kit.security.Roles;

/** What the project itself says: contracts, settings of the services, roles. */
final class Project {

  private static final Pattern CHANNEL =
      Pattern.compile("mp\\.messaging\\.incoming\\.(.+)\\.topic");
  private static final String SETTINGS = "src/main/resources/application.properties";
  private static final String KIT_SETTINGS =
      "service-kit/src/main/resources/META-INF/microprofile-config.properties";

  private Project() {}

  static String read(String file) {
    try {
      return Files.readString(Kubectl.ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode asyncapi() {
    try (var file = Project.class.getResourceAsStream("/contracts/asyncapi.yaml")) {
      return Manifests.yaml(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> topics() {
    return Manifests.stream(asyncapi().path("channels"))
        .map(channel -> channel.path("address").asText())
        .collect(Collectors.toSet());
  }

  static Map<String, Set<String>> says() {
    return operations("x-says");
  }

  static Map<String, Set<String>> hears() {
    return operations("x-hears");
  }

  private static Map<String, Set<String>> operations(String how) {
    Map<String, Set<String>> topics = new TreeMap<>();
    for (JsonNode operation : asyncapi().path("operations")) {
      String channel = operation.at("/channel/$ref").asText().replace("#/channels/", "");
      for (JsonNode who : operation.path(how)) {
        topics.computeIfAbsent(who.asText(), _ -> new TreeSet<>()).add(channel);
      }
    }
    return topics;
  }

  private static Properties properties(String file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** The channels of a service and their topics, the kit's own among them. */
  static Map<String, String> channels(String service) {
    Map<String, String> channels = new TreeMap<>();
    for (String file : new String[] {service + "/" + SETTINGS, KIT_SETTINGS}) {
      properties(file)
          .forEach((name, value) -> {
            var channel = CHANNEL.matcher(name.toString());
            if (channel.matches()) {
              channels.put(channel.group(1), value.toString());
            }
          });
    }
    return channels;
  }

  static int port(String service) {
    return Integer.parseInt(properties(service + "/" + SETTINGS).getProperty("quarkus.http.port"));
  }

  static String kitSetting(String name) {
    return properties(KIT_SETTINGS).getProperty(name);
  }

  static Set<String> roles() {
    return Arrays.stream(Roles.class.getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .map(Project::value)
        .collect(Collectors.toSet());
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The environment that a service's container gets; what comes from a secret is empty. */
  static Map<String, String> environment(Manifests manifests, String service) {
    JsonNode container = container(manifests.one("Deployment", service));
    Map<String, String> environment = new TreeMap<>();
    for (JsonNode from : container.path("envFrom")) {
      manifests
          .one("ConfigMap", from.at("/configMapRef/name").asText())
          .path("data")
          .properties()
          .forEach(one -> environment.put(one.getKey(), one.getValue().asText()));
    }
    for (JsonNode variable : container.path("env")) {
      environment.put(variable.path("name").asText(), variable.path("value").asText());
    }
    return environment;
  }

  /** All sources of the services and the kit whose name ends so. */
  static String sources(String ending) {
    var all = new StringBuilder();
    for (String module :
        new String[] {
          "service-kit",
          "registration-service",
          "exemption-service",
          "settlement-service",
          "verification-service"
        }) {
      try (var files = Files.walk(Kubectl.ROOT.resolve(module).resolve("src/main"))) {
        for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }
}
