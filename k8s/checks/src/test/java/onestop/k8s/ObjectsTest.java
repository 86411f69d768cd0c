package onestop.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every object of every overlay is one that an API server takes. */
class ObjectsTest {

  static final List<String> OVERLAYS = Manifests.OVERLAYS;

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void everyFieldOfEveryObjectIsKnown(String overlay) {
    Map<String, List<String>> faults = new TreeMap<>();
    for (ObjectNode object : Manifests.of(overlay).objects()) {
      List<String> found = Models.faults(object);
      if (!found.isEmpty()) {
        faults.put(Manifests.title(object), found);
      }
    }
    assertEquals(Map.of(), faults);
    assertTrue(Manifests.of(overlay).objects().size() > 70);
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, registration-service, /spec/template/spec/containers/0, readnessProbe",
    "Deployment, registration-service, /spec/template/spec, automountServiceAcountToken",
    "Deployment, identity, /spec/strategy/rollingUpdate, maxUnavailible",
    "Service, settlement-service, /spec/ports/0, targetport",
    "NetworkPolicy, exemption-service, /spec, egres",
    "PodDisruptionBudget, exemption-service, /spec, maxUnavailble",
    "Kafka, onestop, /spec/kafka, listners",
    "Kafka, onestop, /spec/kafka/listeners/0, networkPolicyPeer",
    "Kafka, onestop, /spec/entityOperator, topicOperater",
    "Kafka, onestop, /spec, zookeeper",
    "KafkaNodePool, broker, /spec, storge",
    "KafkaTopic, registrations, /spec, partition",
    "KafkaUser, bank, /spec/authorization/acls/0, operation",
    "KafkaUser, bank, /spec/authorization/acls/0/resource, patern",
    "HTTPRoute, settlement-service, /spec/rules/0, backendRef",
    "Gateway, onestop, /spec, gatewayClass",
    "ServiceMonitor, onestop, /spec/endpoints/0, intervall",
    "PrometheusRule, onestop, /spec/groups/0/rules/0, annotation",
    "Cluster, onestop-postgres, /spec, instancs",
    "Database, settlement, /spec, onwer",
    "ScheduledBackup, nightly, /spec, shedule",
    "ObjectStore, onestop-backup, /spec/configuration, destination",
    "ScaledObject, settlement-service, /spec, minReplicas",
    "TriggerAuthentication, kafka, /spec, secretTargetRefs"
  })
  void aMistypedFieldIsCaught(String kind, String name, String where, String field) {
    ObjectNode object = Manifests.of("production").one(kind, name).deepCopy();
    assertEquals(List.of(), Models.faults(object));
    ((ObjectNode) object.at(where)).put(field, "x");
    assertFalse(Models.faults(object).isEmpty(), field);
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, registration-service, /spec/template/spec/containers/0/resources/limits, memory,"
        + " 640Mo",
    "Deployment, registration-service, /spec, replicas, two",
    "KafkaNodePool, broker, /spec/roles, 0, brocker",
    "KafkaUser, bank, /spec/authentication, type, scram",
    "KafkaTopic, cards, /spec, partitions, many",
    "Cluster, onestop-postgres, /spec/storage, size, 50 Gi",
    "ScheduledBackup, nightly, /spec, schedule, 30 2 * * *"
  })
  void aWrongValueIsCaught(String kind, String name, String where, String field, String value) {
    ObjectNode object = Manifests.of("staging").one(kind, name).deepCopy();
    switch (object.at(where)) {
      case ObjectNode at -> at.put(field, value);
      case com.fasterxml.jackson.databind.node.ArrayNode at ->
          at.set(Integer.parseInt(field), TextNode.valueOf(value));
      default -> throw new AssertionError(where);
    }
    assertFalse(Models.faults(object).isEmpty(), field);
  }

  @Test
  void aKindThatNobodyKnowsIsCaught() {
    var object = Manifests.read("apiVersion: v1\nkind: Podd\nmetadata: {name: x}\n").getFirst();
    assertFalse(Models.faults(object).isEmpty());
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void nothingStandsTwiceAndAllIsInOneNamespace(String overlay) {
    Set<String> seen = new HashSet<>();
    for (ObjectNode object : Manifests.of(overlay).objects()) {
      assertTrue(
          seen.add(object.path("apiVersion") + Manifests.title(object)), Manifests.title(object));
      if (!Manifests.kind(object).equals("Namespace")) {
        assertEquals("onestop", object.at("/metadata/namespace").asText());
      }
      assertEquals(
          "onestop", object.at("/metadata/labels").path("app.kubernetes.io/part-of").asText());
    }
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void anOverlayHasEveryObjectOfTheBase(String overlay) {
    Set<String> without =
        overlay.equals("local") ? Set.of("ObjectStore", "ScheduledBackup") : Set.of();
    for (ObjectNode object : Manifests.read(Kubectl.kustomize("base"))) {
      String kind = Manifests.kind(object);
      if (!without.contains(kind)) {
        Manifests.of(overlay).one(kind, Manifests.name(object));
      }
    }
  }
}
