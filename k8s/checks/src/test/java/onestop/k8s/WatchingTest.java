package onestop.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards speak of figures that there are, and each alert of what to do. */
class WatchingTest {

  private static final Pattern OURS = Pattern.compile("onestop_[a-z_]+");
  private static final Pattern DOCUMENTED =
      Pattern.compile("^\\| `(onestop_[a-z_]+)", Pattern.MULTILINE);
  private static final Pattern ENTRY = Pattern.compile("^### (\\w+)$", Pattern.MULTILINE);

  private static List<JsonNode> rules() {
    List<JsonNode> rules = new ArrayList<>();
    Manifests.of("production")
        .one("PrometheusRule", "onestop")
        .at("/spec/groups")
        .forEach(group -> group.path("rules").forEach(rules::add));
    return rules;
  }

  private static Set<String> documented() {
    return all(DOCUMENTED, Project.read("docs/metrics.md"));
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }

  @Test
  void everyAlertHasItsEntryInTheRunbookAndEveryEntryItsAlert() {
    Set<String> alerts = new TreeSet<>();
    for (JsonNode rule : rules()) {
      String name = rule.path("alert").asText();
      alerts.add(name);
      assertEquals(
          "docs/operations.md#" + name.toLowerCase(Locale.ROOT),
          rule.at("/annotations/runbook").asText());
      assertFalse(rule.at("/annotations/summary").asText().isEmpty());
      assertTrue(Set.of("critical", "warning").contains(rule.at("/labels/severity").asText()));
      assertTrue(rule.path("for").asText().matches("\\d+[mh]"));
    }
    assertEquals(alerts, all(ENTRY, Project.read("docs/operations.md")));
  }

  @Test
  void everyFigureOfAnAlertOrADashboardIsDocumented() {
    Set<String> used = new TreeSet<>();
    rules().forEach(rule -> used.addAll(all(OURS, rule.path("expr").asText())));
    JsonNode dashboard =
        Manifests.yaml(
            Manifests.of("production")
                .one("ConfigMap", "onestop-dashboards")
                .at("/data")
                .path("onestop.json")
                .asText());
    assertTrue(dashboard.path("panels").size() > 10);
    dashboard.findValuesAsText("expr").forEach(expression -> used.addAll(all(OURS, expression)));
    used.removeAll(documented());
    assertEquals(Set.of(), used);
  }

  @Test
  void theMonitorFindsTheServicesAndNothingElse() {
    var manifests = Manifests.of("production");
    var selector =
        manifests.one("ServiceMonitor", "onestop").at("/spec/selector/matchLabels").properties();
    var found =
        manifests
            .all("Service")
            .filter(service ->
                selector.stream()
                    .allMatch(label ->
                        label
                            .getValue()
                            .equals(service.at("/metadata/labels").path(label.getKey()))))
            .map(Manifests::name)
            .toList();
    assertEquals(Set.copyOf(Manifests.SERVICES), Set.copyOf(found));
    var endpoint = manifests.one("ServiceMonitor", "onestop").at("/spec/endpoints/0");
    assertEquals("/q/metrics", endpoint.path("path").asText());
    assertEquals("http", endpoint.path("port").asText());
  }
}
