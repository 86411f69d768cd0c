package onestop.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each kind of object may say. The models take unknown fields silently, so their tree is
 * walked for them; kinds without a model are held against the shapes beside this class.
 */
final class Models {

  private static final Map<String, Class<?>> CLASSES =
      Map.ofEntries(
          Map.entry("v1/Namespace", Namespace.class),
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Secret", Secret.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
          Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
          Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
          Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
          Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Models() {}

  /** Everything that is wrong with an object, empty when nothing is. */
  static List<String> faults(JsonNode object) {
    String kind = object.path("apiVersion").asText() + "/" + Manifests.kind(object);
    Class<?> model = CLASSES.get(kind);
    if (model == null) {
      return shape(kind, object);
    }
    Object read;
    try {
      read = JSON.treeToValue(object, model);
    } catch (IOException | IllegalArgumentException e) {
      return List.of(e.getMessage());
    }
    List<String> faults = new ArrayList<>();
    walk("", read, faults, new IdentityHashMap<>());
    compare("", object, JSON.valueToTree(read), faults);
    return faults;
  }

  private static List<String> shape(String kind, JsonNode object) {
    String file = "/shapes/" + Manifests.kind(object) + ".json";
    try (var shape = Models.class.getResourceAsStream(file)) {
      if (shape == null) {
        return List.of("neither a model nor a shape for " + kind);
      }
      return SCHEMAS
          .getSchema(new String(shape.readAllBytes(), StandardCharsets.UTF_8))
          .validate(object.toString(), InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      return List.of(e.getMessage());
    }
  }

  /** Finds what landed in {@code additionalProperties}, and quantities that are none. */
  private static void walk(
      String path, Object value, List<String> faults, Map<Object, Boolean> seen) {
    switch (value) {
      case null -> {}
      case Quantity quantity -> {
        try {
          quantity.getNumericalAmount();
        } catch (RuntimeException e) {
          faults.add(path + ": no quantity: " + e.getMessage());
        }
      }
      case Map<?, ?> map -> map.forEach((key, one) -> walk(path + "/" + key, one, faults, seen));
      case Collection<?> many -> {
        int i = 0;
        for (Object one : many) {
          walk(path + "/" + i++, one, faults, seen);
        }
      }
      case Object model when isModel(model.getClass()) && seen.put(model, true) == null ->
          fields(path, model, faults, seen);
      default -> {}
    }
  }

  private static void fields(
      String path, Object model, List<String> faults, Map<Object, Boolean> seen) {
    for (Class<?> type = model.getClass();
        type != null && isModel(type);
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        field.setAccessible(true);
        Object value;
        try {
          value = field.get(model);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
        if (field.getName().equals("additionalProperties")) {
          if (value instanceof Map<?, ?> unknown && !unknown.isEmpty()) {
            faults.add(path + ": unknown " + unknown.keySet());
          }
        } else {
          walk(path + "/" + field.getName(), value, faults, seen);
        }
      }
    }
  }

  private static boolean isModel(Class<?> type) {
    return !type.isEnum()
        && (type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi."));
  }

  /** Finds what a model dropped without a word. */
  private static void compare(String path, JsonNode said, JsonNode read, List<String> faults) {
    if (said.isObject()) {
      said.properties()
          .forEach(field -> {
            String at = path + "/" + field.getKey();
            JsonNode kept = read.path(field.getKey());
            if (kept.isMissingNode() && !isEmpty(field.getValue())) {
              faults.add(at + ": not taken");
            } else {
              compare(at, field.getValue(), kept, faults);
            }
          });
    } else if (said.isArray()) {
      for (int i = 0; i < said.size(); i++) {
        compare(path + "/" + i, said.get(i), read.path(i), faults);
      }
    } else if (!said.isNull() && (read.isNull() || read.isMissingNode())) {
      // A word that the model's list of words does not have.
      faults.add(path + ": " + said + " not taken");
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isContainerNode() && value.isEmpty();
  }
}
