package onestop.local.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StructuredEventTest {

  private static final String ATTRIBUTES =
      "\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/me\",\"type\":\"t\"";

  @Test
  void theKeyIsTheTopicsOwnFieldOfTheData() {
    var event = event("\"topic\":\"work-permits\",\"data\":{\"permitNumber\":\"WP1\"}");
    assertEquals("work-permits", event.topic());
    assertEquals("WP1", event.key());
    assertFalse(event.json().contains("topic"));
  }

  @Test
  void aRefusedPermitIsKeyedByItsApplicationAndANumberIsAKeyToo() {
    assertEquals(
        "AP1",
        event("\"topic\":\"work-permits\",\"data\":{\"applicationReference\":\"AP1\"}").key());
    assertEquals("2027", event("\"topic\":\"holiday-notices\",\"data\":{\"year\":2027}").key());
  }

  @Test
  void thePartitionKeyGoesBeforeTheData() {
    var event =
        event(
            "\"topic\":\"work-permits\",\"partitionkey\":\"k\",\"data\":{\"permitNumber\":\"WP1\"}");
    assertEquals("k", event.key());
  }

  @Test
  void allFaultsOfALineAreNamedAtOnce() {
    assertEquals(
        List.of(
            "specversion is not \"1.0\"",
            "id is missing",
            "source is missing",
            "type is missing",
            "topic is missing"),
        parse("{}").faults());
  }

  @Test
  void aTopicNobodyKnowsAndAMissingKeyAreFaults() {
    assertEquals(
        List.of("no topic nowhere: it is one of holiday-notices, work-permits"),
        parse("{" + ATTRIBUTES + ",\"topic\":\"nowhere\"}").faults());
    assertEquals(
        List.of(
            "no key: data has no permitNumber or applicationReference, and there is no partitionkey"),
        parse("{" + ATTRIBUTES + ",\"topic\":\"work-permits\",\"data\":{}}").faults());
  }

  @Test
  void whatIsNotAJsonObjectIsAFault() {
    assertEquals(List.of("not a JSON object"), parse("[]").faults());
    assertEquals(1, parse("{").faults().size());
  }

  private static StructuredEvent event(String more) {
    return parse("{" + ATTRIBUTES + "," + more + "}").event().orElseThrow();
  }

  private static StructuredEvent.Parsed parse(String line) {
    var topics = new TreeSet<>(Set.of("work-permits", "holiday-notices"));
    return StructuredEvent.parse(line, topics, new JsonMapper());
  }
}
