package onestop.k8s;

import static onestop.k8s.Manifests.container;
import static onestop.k8s.Manifests.name;
import static onestop.k8s.Manifests.pod;
import static onestop.k8s.Manifests.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pod of ours is hardened, watched, limited and can go without loss. */
class PodsTest {

  /** A Deployment in its overlay. */
  record Case(Manifests manifests, ObjectNode deployment) {

    @Override
    public String toString() {
      return manifests.overlay() + " " + name(deployment);
    }

    JsonNode labels() {
      return deployment.at("/spec/template/metadata/labels");
    }
  }

  static Stream<Case> deployments() {
    return Manifests.OVERLAYS.stream()
        .map(Manifests::of)
        .flatMap(manifests -> manifests.all("Deployment").map(one -> new Case(manifests, one)));
  }

  static Stream<Case> services() {
    return deployments().filter(one -> Manifests.SERVICES.contains(name(one.deployment())));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void aPodMayDoNothingItNeedNotDo(Case one) {
    JsonNode pod = pod(one.deployment());
    assertFalse(pod.path("automountServiceAccountToken").asBoolean(true));
    assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
    assertNotEquals(0, pod.at("/securityContext/runAsUser").asInt());
    assertEquals("RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
    assertFalse(pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC"));
    for (JsonNode container : pod.path("containers")) {
      JsonNode security = container.path("securityContext");
      assertTrue(security.path("readOnlyRootFilesystem").asBoolean());
      assertFalse(security.path("allowPrivilegeEscalation").asBoolean(true));
      assertEquals("[\"ALL\"]", security.at("/capabilities/drop").toString());
      assertTrue(security.at("/capabilities/add").isMissingNode());
      assertTrue(container.path("image").asText().matches(".+:(?!latest$)[^:/]+"), "image");
    }
    for (JsonNode volume : pod.path("volumes")) {
      assertFalse(volume.has("hostPath"), volume::toString);
    }
    one.manifests().one("ServiceAccount", pod.path("serviceAccountName").asText());
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void aPodHasProbesOnItsOwnPortsAndLimits(Case one) {
    JsonNode container = container(one.deployment());
    List<String> ports =
        stream(container.path("ports")).map(port -> port.path("name").asText()).toList();
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      JsonNode get = container.path(probe).path("httpGet");
      assertFalse(get.path("path").asText().isEmpty(), probe);
      assertTrue(ports.contains(get.path("port").asText()), probe);
    }
    for (String what : List.of("cpu", "memory")) {
      var request = quantity(container, "requests", what);
      var limit = quantity(container, "limits", what);
      assertTrue(request.getNumericalAmount().signum() > 0, what);
      assertTrue(request.getNumericalAmount().compareTo(limit.getNumericalAmount()) <= 0, what);
    }
  }

  private static Quantity quantity(JsonNode container, String which, String what) {
    return new Quantity(container.path("resources").path(which).path(what).asText());
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceIsAskedForItsHealthWhereItAnswers(Case one) {
    JsonNode container = container(one.deployment());
    assertEquals("/q/health/started", container.at("/startupProbe/httpGet/path").asText());
    assertEquals("/q/health/live", container.at("/livenessProbe/httpGet/path").asText());
    assertEquals("/q/health/ready", container.at("/readinessProbe/httpGet/path").asText());
    // Readiness waits up to 5 s for a connection; a probe that gives up earlier would lie.
    assertTrue(container.at("/readinessProbe/timeoutSeconds").asInt() > 5);
    // The heap and what stands beside it.
    var memory = quantity(container, "limits", "memory").getNumericalAmount().longValueExact();
    assertTrue(memory >= 2 * 256L * 1024 * 1024, "twice the heap");
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceGoesWithoutLossAndIsNeverAway(Case one) {
    JsonNode pod = pod(one.deployment());
    JsonNode rolling = one.deployment().at("/spec/strategy/rollingUpdate");
    assertEquals(0, rolling.path("maxUnavailable").asInt(-1));
    assertEquals(1, rolling.path("maxSurge").asInt());
    int preStop = container(one.deployment()).at("/lifecycle/preStop/sleep/seconds").asInt();
    assertTrue(preStop > 0);
    // Open calls 15 s (quarkus.shutdown.timeout), the batch in hand 10 s, the last outbox round 10
    // s.
    int needed = preStop + 15 + 10 + 10;
    assertTrue(pod.path("terminationGracePeriodSeconds").asInt() >= needed);
    List<String> spread =
        stream(pod.path("topologySpreadConstraints"))
            .map(constraint -> constraint.path("topologyKey").asText())
            .toList();
    assertEquals(List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"), spread);
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void selectorsMatchLabelsAndABudgetAndAPolicyStandBehindEachPod(Case one) {
    JsonNode selector = one.deployment().at("/spec/selector/matchLabels");
    assertTrue(covers(selector, one.labels()), "its own selector");
    var manifests = one.manifests();
    assertEquals(
        1,
        manifests
            .all("PodDisruptionBudget")
            .filter(budget -> covers(budget.at("/spec/selector/matchLabels"), one.labels()))
            .count());
    // Beside the one that denies all.
    List<ObjectNode> policies =
        manifests
            .all("NetworkPolicy")
            .filter(policy -> !policy.at("/spec/podSelector/matchLabels").isEmpty())
            .filter(policy -> covers(policy.at("/spec/podSelector/matchLabels"), one.labels()))
            .toList();
    assertEquals(1, policies.size());
    assertEquals(
        "[\"Ingress\",\"Egress\"]", policies.getFirst().at("/spec/policyTypes").toString());
    var services =
        manifests
            .all("Service")
            .filter(service -> covers(service.at("/spec/selector"), one.labels()))
            .toList();
    assertEquals(1, services.size());
    List<String> ports =
        stream(container(one.deployment()).path("ports"))
            .map(port -> port.path("name").asText())
            .toList();
    for (JsonNode port : services.getFirst().at("/spec/ports")) {
      assertTrue(ports.contains(port.path("targetPort").asText()), port::toString);
    }
  }

  private static boolean covers(JsonNode selector, JsonNode labels) {
    return !selector.isEmpty()
        && selector.properties().stream()
            .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void whatAPodMountsAndReadsIsThere(Case one) {
    JsonNode pod = pod(one.deployment());
    List<String> volumes =
        stream(pod.path("volumes")).map(volume -> volume.path("name").asText()).toList();
    for (JsonNode mount : container(one.deployment()).path("volumeMounts")) {
      assertTrue(volumes.contains(mount.path("name").asText()), mount::toString);
    }
    for (JsonNode map : one.deployment().findValues("configMapRef")) {
      one.manifests().one("ConfigMap", map.path("name").asText());
    }
    for (JsonNode key : one.deployment().findValues("configMapKeyRef")) {
      var map = one.manifests().one("ConfigMap", key.path("name").asText());
      assertTrue(map.path("data").has(key.path("key").asText()), key::toString);
    }
    for (JsonNode volume : pod.path("volumes")) {
      if (volume.has("configMap")) {
        one.manifests().one("ConfigMap", volume.at("/configMap/name").asText());
      }
    }
  }
}
