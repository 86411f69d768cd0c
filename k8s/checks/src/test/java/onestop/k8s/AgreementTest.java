package onestop.k8s;

import static onestop.k8s.Manifests.SERVICES;
import static onestop.k8s.Manifests.container;
import static onestop.k8s.Manifests.name;
import static onestop.k8s.Manifests.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the cluster is told agrees with the contracts and with what the services are made of. */
class AgreementTest {

  static final List<String> OVERLAYS = Manifests.OVERLAYS;

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void theTopicsAreTheChannelsOfTheContracts(String overlay) {
    Set<String> topics =
        Manifests.of(overlay).all("KafkaTopic").map(Manifests::name).collect(Collectors.toSet());
    assertEquals(Project.topics(), topics);
    boolean cluster = !overlay.equals("local");
    Manifests.of(overlay)
        .all("KafkaTopic")
        .forEach(topic -> {
          assertEquals(12, topic.at("/spec/partitions").asInt());
          assertEquals(cluster ? 3 : 1, topic.at("/spec/replicas").asInt());
          assertEquals(
              cluster ? 2 : 1, topic.at("/spec/config").path("min.insync.replicas").asInt());
          assertEquals(
              90L * 24 * 3600 * 1000, topic.at("/spec/config").path("retention.ms").asLong());
          assertEquals("onestop", topic.at("/metadata/labels").path("strimzi.io/cluster").asText());
        });
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void whoeverSaysOrHearsMayDoThatAndNothingElse(String overlay) {
    Map<String, Set<String>> allowed = new TreeMap<>();
    Manifests.of(overlay)
        .all("KafkaUser")
        .filter(user -> !name(user).equals("autoscaler"))
        .forEach(user -> allowed.put(name(user), rights(user)));
    Map<String, Set<String>> needed = new TreeMap<>();
    Project.says()
        .forEach((who, topics) ->
            topics.forEach(topic -> {
              rightsOf(needed, who).add("topic " + topic + " literal Describe");
              rightsOf(needed, who).add("topic " + topic + " literal Write");
            }));
    Project.hears()
        .forEach((who, topics) -> {
          topics.forEach(topic -> {
            rightsOf(needed, who).add("topic " + topic + " literal Describe");
            rightsOf(needed, who).add("topic " + topic + " literal Read");
          });
          rightsOf(needed, who).add("group " + who + ". prefix Describe");
          rightsOf(needed, who).add("group " + who + ". prefix Read");
        });
    assertEquals(needed, allowed);
  }

  private static Set<String> rightsOf(Map<String, Set<String>> all, String who) {
    return all.computeIfAbsent(who, _ -> new TreeSet<>());
  }

  private static Set<String> rights(JsonNode user) {
    assertEquals("scram-sha-512", user.at("/spec/authentication/type").asText());
    Set<String> rights = new TreeSet<>();
    for (JsonNode acl : user.at("/spec/authorization/acls")) {
      JsonNode resource = acl.path("resource");
      for (JsonNode operation : acl.path("operations")) {
        rights.add(
            resource.path("type").asText()
                + " "
                + resource.path("name").asText()
                + " "
                + resource.path("patternType").asText("literal")
                + " "
                + operation.asText());
      }
    }
    return rights;
  }

  @Test
  void noServiceHearsWhatTheContractsDoNotName() {
    for (String service : SERVICES) {
      Set<String> heard = new TreeSet<>(Project.channels(service).values());
      heard.removeAll(Project.hears().get(service));
      assertEquals(Set.of(), heard, service);
    }
  }

  @Test
  void aScalingLooksAtEveryChannelOfItsService() {
    var manifests = Manifests.of("production");
    for (String service : SERVICES) {
      Map<String, String> looked = new TreeMap<>();
      var scaled = manifests.one("ScaledObject", service);
      for (JsonNode trigger : scaled.at("/spec/triggers")) {
        JsonNode metadata = trigger.path("metadata");
        looked.put(
            metadata.path("consumerGroup").asText().replace(service + ".", ""),
            metadata.path("topic").asText());
        manifests.one("TriggerAuthentication", trigger.at("/authenticationRef/name").asText());
      }
      Map<String, String> channels = new TreeMap<>(Project.channels(service));
      channels.remove("holiday-notices");
      assertEquals(channels, looked);
      int partitions = 12;
      assertTrue(scaled.at("/spec/maxReplicaCount").asInt() <= partitions);
      // KEDA counts the replicas; a number here would fight it at every apply.
      assertTrue(manifests.one("Deployment", service).at("/spec/replicas").isMissingNode());
    }
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void aServiceAnswersOnThePortItIsKnownBy(String overlay) {
    var manifests = Manifests.of(overlay);
    for (String service : SERVICES) {
      int port = Project.port(service);
      JsonNode container = container(manifests.one("Deployment", service));
      assertEquals(port, container.at("/ports/0/containerPort").asInt());
      assertEquals(port, manifests.one("Service", service).at("/spec/ports/0/port").asInt());
      assertEquals(
          String.valueOf(port), Project.environment(manifests, service).get("QUARKUS_HTTP_PORT"));
      if (!service.equals("registration-service")) {
        assertEquals(
            "http://" + service + ":" + port,
            Project.environment(manifests, "registration-service").get(Settings.address(service)));
      }
      var route = manifests.one("HTTPRoute", service);
      for (JsonNode backend : route.at("/spec/rules/0/backendRefs")) {
        assertEquals(service, backend.path("name").asText());
        assertEquals(port, backend.path("port").asInt());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void onlyTheApiIsReachedFromOutside(String overlay) {
    var manifests = Manifests.of(overlay);
    for (String service : SERVICES) {
      List<String> paths =
          stream(manifests.one("HTTPRoute", service).at("/spec/rules"))
              .flatMap(rule -> stream(rule.path("matches")))
              .map(
                  match -> match.at("/path/type").asText() + " " + match.at("/path/value").asText())
              .toList();
      assertEquals(List.of("PathPrefix /api"), paths);
    }
    manifests
        .all("Service")
        .forEach(service -> assertTrue(service.at("/spec/type").isMissingNode()));
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void everySettingIsOneThatTheServiceKnowsAndReadsWhenItStarts(String overlay) {
    var manifests = Manifests.of(overlay);
    for (String service : SERVICES) {
      Set<String> unknown = new TreeSet<>(Project.environment(manifests, service).keySet());
      unknown.removeIf(Settings::isKnown);
      assertEquals(Set.of(), unknown, service);
    }
  }

  @Test
  void aSettingThatIsMistypedOrFixedWhenBuiltIsNotKnown() {
    assertTrue(Settings.isKnown("QUARKUS_DATASOURCE_JDBC_URL"));
    for (String wrong :
        List.of(
            "QUARKUS_DATASOURCE_JDBC_URI",
            "QUARKUS_DATASOURCE_DB_KIND",
            "KAFKA_SASL_JASS_CONFIG",
            "ONESTOP_TRACE_SHARE",
            "JAVA_OPTZ")) {
      assertTrue(!Settings.isKnown(wrong), wrong);
    }
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void eachServiceHasADatabaseAndARoleOfItsOwn(String overlay) {
    var manifests = Manifests.of(overlay);
    var cluster = manifests.one("Cluster", "onestop-postgres");
    for (String service : SERVICES) {
      String database = database(service);
      var object = manifests.one("Database", database);
      assertEquals(database, object.at("/spec/owner").asText());
      assertEquals("retain", object.at("/spec/databaseReclaimPolicy").asText());
      JsonNode role =
          stream(cluster.at("/spec/managed/roles"))
              .filter(one -> one.path("name").asText().equals(database))
              .findFirst()
              .orElseThrow();
      String secret = database + "-database";
      assertEquals(secret, role.at("/passwordSecret/name").asText());
      assertEquals(
          Set.of(secret), secretsOf(manifests.one("Deployment", service), "QUARKUS_DATASOURCE"));
      String url = Project.environment(manifests, service).get("QUARKUS_DATASOURCE_JDBC_URL");
      assertTrue(
          url.startsWith(
              "jdbc:postgresql://onestop-postgres-rw:5432/" + database + "?sslmode=verify-full"),
          url);
    }
  }

  private static Set<String> secretsOf(ObjectNode deployment, String start) {
    return stream(container(deployment).path("env"))
        .filter(variable -> variable.path("name").asText().startsWith(start))
        .map(variable -> variable.at("/valueFrom/secretKeyRef/name").asText())
        .collect(Collectors.toSet());
  }

  @Test
  void theDatabaseHasRoomForAllConnectionsOfAllReplicas() {
    var manifests = Manifests.of("production");
    int pool = Integer.parseInt(Project.kitSetting("quarkus.datasource.jdbc.max-size"));
    int needed = 0;
    for (String service : SERVICES) {
      // While it rolls there is one more.
      needed +=
          (manifests.one("ScaledObject", service).at("/spec/maxReplicaCount").asInt() + 1) * pool;
    }
    int there =
        manifests
            .one("Cluster", "onestop-postgres")
            .at("/spec/postgresql/parameters/max_connections")
            .asInt();
    assertTrue(needed + 50 <= there, needed + " of " + there);
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void theRealmHasTheRolesAndClaimsOfTheApi(String overlay) {
    var map =
        Manifests.of(overlay)
            .all("ConfigMap")
            .filter(one -> name(one).startsWith("identity-realm"))
            .findFirst()
            .orElseThrow();
    JsonNode realm = Manifests.yaml(map.path("data").path("onestop-realm.json").asText());
    Set<String> roles =
        stream(realm.at("/roles/realm"))
            .map(role -> role.path("name").asText())
            .collect(Collectors.toSet());
    assertEquals(Project.roles(), roles);
    JsonNode scope =
        stream(realm.path("clientScopes"))
            .filter(one -> one.path("name").asText().equals("onestop"))
            .findFirst()
            .orElseThrow();
    Set<String> claims =
        stream(scope.path("protocolMappers"))
            .map(mapper -> mapper.at("/config/claim.name").asText(""))
            .filter(claim -> !claim.isEmpty())
            .collect(Collectors.toSet());
    assertEquals(Set.of("groups", "employer", "socialSecurityNumber", "personId"), claims);
    assertEquals(
        "onestop",
        Project.environment(Manifests.of(overlay), SERVICES.getFirst())
            .get("QUARKUS_OIDC_TOKEN_AUDIENCE"));
    assertTrue(scope.toString().contains("\"included.custom.audience\":\"onestop\""));
    // Nobody may write a claim of their own.
    JsonNode profile =
        Manifests.yaml(
            realm
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());
    for (JsonNode attribute : profile.path("attributes")) {
      assertEquals("[\"admin\"]", attribute.at("/permissions/edit").toString());
    }
    for (String service : SERVICES) {
      assertTrue(
          realm.path("users").toString().contains("\"service-account-" + service + "\""), service);
    }
  }

  private static String database(String service) {
    return service.replace("-service", "");
  }

  @ParameterizedTest
  @FieldSource("OVERLAYS")
  void noSecretIsWrittenDownAndEachHasItsLineOnThePage(String overlay) {
    var manifests = Manifests.of(overlay);
    assertEquals(0, manifests.all("Secret").count());
    Set<String> named = new TreeSet<>();
    for (ObjectNode object : manifests.objects()) {
      Stream.of("secretKeyRef", "passwordSecret", "accessKeyId", "secretAccessKey")
          .flatMap(field -> object.findValues(field).stream())
          .forEach(one -> named.add(one.path("name").asText()));
      object.findValues("secretName").forEach(one -> named.add(one.asText()));
      object
          .findValues("certificateRefs")
          .forEach(refs -> refs.forEach(one -> named.add(one.path("name").asText())));
      object
          .findValues("secretTargetRef")
          .forEach(refs -> refs.forEach(one -> named.add(one.path("name").asText())));
    }
    String page = Project.read("k8s/SECRETS.md");
    for (String secret : named) {
      assertTrue(page.contains("| `" + secret + "` |"), secret + " is not in k8s/SECRETS.md");
    }
    for (ObjectNode deployment : manifests.all("Deployment").toList()) {
      for (JsonNode variable : container(deployment).path("env")) {
        String name = variable.path("name").asText();
        if (name.matches(".*(PASSWORD|SECRET|JAAS|KEYS).*")) {
          assertTrue(variable.at("/valueFrom/secretKeyRef").isObject(), name);
        }
      }
    }
  }
}
