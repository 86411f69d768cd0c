package onestop.chaos;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onestop.local.Topics;
import onestop.local.event.EventReader;

/**
 * The topics by themselves: every event obeys its schema, versions never fall, an effect is told
 * once.
 */
final class Facts {

  static final Set<String> OURS =
      Set.of(
          "registrations",
          "cards",
          "exemptions",
          "certificates-of-coverage",
          "settlements",
          "verifications");

  // An aggregate comes here once in its life; the others may come again for another reason.
  private static final Set<String> ONCE =
      Set.of(
          "registration-clock-started",
          "registration-overdue",
          "registration-completed",
          "registration-cancelled",
          "employment-ended",
          "card-requested",
          "card-issued",
          "card-activated",
          "card-reported-lost",
          "card-replaced",
          "card-cancelled",
          "account-opened",
          "account-closed",
          "exemption-granted",
          "certificate-of-coverage-issued",
          "settlement-submitted",
          "settlement-approved",
          "settlement-paid",
          "payment-ordered",
          "eligibility-verified");

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private static final Map<String, Optional<Schema>> BY_TYPE = new HashMap<>();

  private final Map<String, List<Said>> all = new TreeMap<>();
  private final List<String> violations;

  Facts(String bootstrap, List<String> violations) {
    this.violations = violations;
    try (var reader = new EventReader(bootstrap)) {
      Topics.ofContracts().forEach(topic -> all.put(topic, Said.in(topic, reader)));
    }
  }

  /** Everything in the topics, poison and repeats too. */
  List<Said> everything() {
    return all.values().stream().flatMap(List::stream).toList();
  }

  /** What a topic tells, each event once. */
  List<Said> of(String topic) {
    return Said.once(all.get(topic));
  }

  /** The events of a type, each once. */
  List<Said> ofType(String topic, String type) {
    return of(topic).stream().filter(said -> type.equals(said.type())).toList();
  }

  void check() {
    for (var topic : all.keySet()) {
      var told = of(topic);
      told.forEach(this::obeysItsSchema);
      if (OURS.contains(topic)) {
        versionsNeverFall(told);
        effectsAreToldOnce(told);
      }
    }
  }

  private void obeysItsSchema(Said said) {
    var schema = schema(said.type());
    if (said.data() == null || schema.isEmpty()) {
      violations.add(
          "%s at %s has no schema or is not JSON".formatted(said.type(), said.position()));
      return;
    }
    var errors = schema.get().validate(said.data());
    if (!errors.isEmpty()) {
      violations.add(
          "%s at %s: %s".formatted(said.type(), said.position(), errors.getFirst().getMessage()));
    }
  }

  private void versionsNeverFall(List<Said> told) {
    var newest = new HashMap<String, Integer>();
    for (var said : told) {
      var aggregate = said.aggregate();
      if (aggregate.isEmpty()) {
        continue;
      }
      int version = said.data().path("version").asInt(-1);
      int before = newest.getOrDefault(aggregate.get(), -1);
      if (version < before || version < 0) {
        violations.add(
            "%s at %s has version %d after %d"
                .formatted(said.type(), said.position(), version, before));
      }
      newest.merge(aggregate.get(), version, Math::max);
    }
  }

  private void effectsAreToldOnce(List<Said> told) {
    var times = new TreeMap<String, Integer>();
    for (var said : told) {
      var of = said.aggregate().orElse(said.key());
      if (ONCE.contains(said.type())) {
        times.merge(said.type() + " of " + of, 1, Integer::sum);
      } else if (said.type().equals("registration-due-soon")) {
        times.merge(said.type() + " " + said.text("daysLeft") + " of " + of, 1, Integer::sum);
      }
      if (said.cause() != null) {
        times.merge(said.type() + " of " + of + " caused by " + said.cause(), 1, Integer::sum);
      }
    }
    times.forEach((what, count) -> {
      if (count > 1) {
        violations.add("%s was told %d times".formatted(what, count));
      }
    });
  }

  private static Optional<Schema> schema(String type) {
    return BY_TYPE.computeIfAbsent(
        String.valueOf(type),
        name -> {
          var path = "/contracts/events/" + name + "/v1/schema.json";
          try (var file = Facts.class.getResourceAsStream(path)) {
            return file == null
                ? Optional.empty()
                : Optional.of(
                    SCHEMAS.getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** How often something was told, by type, for one who is named by a field. */
  Map<String, Map<String, Integer>> counts(String field) {
    var counts = new HashMap<String, Map<String, Integer>>();
    for (var topic : OURS) {
      for (var said : of(topic)) {
        counts
            .computeIfAbsent(said.text(field), whose -> new TreeMap<>())
            .merge(said.type(), 1, Integer::sum);
      }
    }
    return counts;
  }

  List<Said> poison() {
    var poison = new ArrayList<Said>();
    everything().stream().filter(said -> said.poison() != null).forEach(poison::add);
    return poison;
  }
}
