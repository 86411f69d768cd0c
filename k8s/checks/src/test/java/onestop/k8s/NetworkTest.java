package onestop.k8s;

import static onestop.k8s.Manifests.SERVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may speak with whom. */
class NetworkTest {

  static final List<String> OVERLAYS = Manifests.OVERLAYS;

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void nobodyIsReachedWhoIsNotOpened(String overlay) {
    var deny = Manifests.of(overlay).one("NetworkPolicy", "default-deny").at("/spec");
    assertTrue(deny.path("podSelector").isEmpty());
    assertEquals("[\"Ingress\"]", deny.path("policyTypes").toString());
    assertTrue(deny.path("ingress").isMissingNode());
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void aServiceIsReachedOnItsPortOnlyByTheGatewayPrometheusAndItsSisters(String overlay) {
    for (String service : SERVICES) {
      JsonNode ingress = Manifests.of(overlay).one("NetworkPolicy", service).at("/spec/ingress");
      assertEquals(1, ingress.size());
      assertEquals("[{\"port\":" + Project.port(service) + "}]", ingress.at("/0/ports").toString());
      Set<String> from = new TreeSet<>();
      ingress
          .at("/0/from")
          .forEach(peer -> {
            assertFalse(peer.isEmpty(), "nobody in particular is everybody");
            peer.findValues("matchLabels")
                .forEach(labels -> labels.forEach(one -> from.add(one.asText())));
          });
      assertEquals(Set.of("gateway", "monitoring", "service"), from);
    }
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void aServiceReachesWhatItIsToldOf(String overlay) {
    var manifests = Manifests.of(overlay);
    for (String service : SERVICES) {
      Set<Integer> open = new TreeSet<>();
      manifests
          .one("NetworkPolicy", service)
          .at("/spec/egress")
          .forEach(rule -> rule.path("ports").forEach(port -> open.add(port.path("port").asInt())));
      Set<Integer> needed = new TreeSet<>(Set.of(53, 5432, 9093, 8080, 8081, 8082, 8083, 8084));
      if (!overlay.equals("local")) {
        needed.add(4318);
      }
      if (service.equals("verification-service")) {
        needed.add(587);
      }
      assertEquals(needed, open, service);
    }
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void everyPeerIsAPodOrANamespaceThatThereIs(String overlay) {
    var manifests = Manifests.of(overlay);
    List<ObjectNode> deployments = manifests.all("Deployment").toList();
    for (ObjectNode policy : manifests.all("NetworkPolicy").toList()) {
      for (JsonNode selector : policy.findValues("podSelector")) {
        JsonNode labels = selector.path("matchLabels");
        boolean ours =
            labels.isEmpty()
                || deployments.stream()
                    .map(one -> one.at("/spec/template/metadata/labels"))
                    .anyMatch(pod ->
                        labels.properties().stream()
                            .allMatch(label -> label.getValue().equals(pod.path(label.getKey()))));
        boolean theirs =
            labels.path("strimzi.io/cluster").asText().equals("onestop")
                || labels.path("cnpg.io/cluster").asText().equals("onestop-postgres")
                || labels.path("k8s-app").asText().equals("kube-dns");
        assertTrue(ours || theirs, () -> Manifests.title(policy) + " " + labels);
      }
    }
  }
}
