package onestop.contracts;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one document over all events names each of them once, on its topic. */
class AsyncapiTest {
  /**
   * Topic and the events on it. Outsiders depend on these names: lines are added, never changed.
   */
  private static final Map<String, Set<String>> TOPICS =
      """
      work-permits: work-permit-issued work-permit-changed work-permit-extended work-permit-cancelled work-permit-refused
      residence-permits: residence-permit-issued residence-permit-changed residence-permit-extended residence-permit-refused residence-permit-cancelled
      holiday-notices: holiday-notice-loaded
      title-evaluations: title-evaluation-decided
      card-bureau: card-produced card-rejected
      contributions: contribution-collected contribution-arrears
      insured-persons: insured-person-status
      pensions: pension-awarded pension-ended
      payments: payment-executed payment-returned
      registrations: registration-clock-started registration-clock-changed registration-due-soon registration-overdue registration-submitted registration-returned registration-refused registration-completed registration-cancelled employment-ended person-documents-changed person-merged person-data-corrected
      cards: card-requested card-issued card-activated card-reported-lost card-replaced card-cancelled
      exemptions: exemption-possible exemption-granted exemption-rejected exemption-extended exemption-expiring exemption-ended
      certificates-of-coverage: certificate-of-coverage-issued certificate-of-coverage-at-risk certificate-of-coverage-withdrawn
      settlements: account-opened account-retained account-reopened account-closed settlement-submitted settlement-approved payment-ordered settlement-paid settlement-returned contribution-refund-ordered
      verifications: verification-due-soon verification-lapsed data-match-requested eligibility-verified benefit-suspended benefit-resumed benefit-ended
      """
          .lines()
          .map(line -> line.split(": "))
          .collect(toMap(line -> line[0], line -> Set.of(line[1].split(" "))));

  private static final Set<String> PARTIES =
      Set.of(
          "registration-service",
          "exemption-service",
          "settlement-service",
          "verification-service",
          "permit-system",
          "police",
          "title-commission",
          "card-bureau",
          "levy-authority",
          "ordinary-scheme",
          "pension-agency",
          "bank");

  private final JsonNode asyncapi = EventFiles.asyncapi();

  @Test
  void theTopicsAndTheirEventsAreThoseAgreed() {
    var found =
        asyncapi
            .path("channels")
            .propertyStream()
            .collect(toMap(Map.Entry::getKey, channel -> names(channel.getValue(), "messages")));
    assertEquals(TOPICS, found);
    asyncapi
        .path("channels")
        .forEachEntry((topic, channel) -> assertEquals(topic, channel.path("address").asText()));
  }

  @Test
  void thereIsAFolderForEachEventAndNoOther() {
    var agreed = new TreeSet<String>();
    TOPICS.values().forEach(agreed::addAll);
    assertEquals(List.copyOf(agreed), EventFiles.types());
  }

  @Test
  void everyMessageHasItsSchemaAnEnvelopeAndAKey() {
    for (var channel : asyncapi.path("channels")) {
      channel
          .path("messages")
          .forEachEntry((type, message) -> {
            assertEquals(type, message.path("name").asText());
            assertEquals(EventFiles.schema(type).path("title"), message.path("title"), type);
            assertEquals(
                "./events/" + type + "/v1/schema.json",
                message.path("payload").path("$ref").asText());
            assertEquals(
                "#/components/messageTraits/cloudEvent", message.at("/traits/0/$ref").asText());
            var keyedBy = asyncapi.at(message.at("/traits/1/$ref").asText().substring(1));
            assertFalse(keyedBy.at("/bindings/kafka/key/description").isMissingNode(), type);
          });
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (var ref : asyncapi.findValuesAsText("$ref")) {
      assertTrue(
          ref.startsWith("#")
              ? !asyncapi.at(ref.substring(1)).isMissingNode()
              : Files.isRegularFile(EventFiles.ROOT.resolve(ref)),
          ref);
    }
  }

  @Test
  void everyTopicHasSomeoneWhoSaysItAndSomeoneWhoHearsIt() {
    var expected = new TreeSet<String>();
    TOPICS.keySet().forEach(topic -> expected.addAll(List.of("say-" + topic, "hear-" + topic)));
    assertEquals(expected, names(asyncapi, "operations"));
    asyncapi
        .path("operations")
        .forEachEntry((name, operation) -> {
          boolean says = name.startsWith("say-");
          var topic = name.substring(name.indexOf('-') + 1);
          assertEquals("#/channels/" + topic, operation.at("/channel/$ref").asText());
          assertEquals(says ? "send" : "receive", operation.path("action").asText());
          var parties = operation.path(says ? "x-says" : "x-hears");
          assertFalse(parties.isEmpty(), name);
          parties.forEach(party -> assertTrue(PARTIES.contains(party.asText()), name));
        });
  }

  private static Set<String> names(JsonNode node, String field) {
    Stream<Map.Entry<String, JsonNode>> entries = node.path(field).propertyStream();
    return new TreeSet<>(entries.map(Map.Entry::getKey).toList());
  }
}
