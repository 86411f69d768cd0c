package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void aTopicIsAChannelsAddressElseItsName() throws Exception {
    var document = "channels: {workPermits: {address: work-permits}, cards: {}}";
    var bytes = document.getBytes(StandardCharsets.UTF_8);
    assertEquals(Set.of("cards", "work-permits"), Topics.of(new ByteArrayInputStream(bytes)));
  }

  @Test
  void theContractsNameTheTopicsThatTheWorldSpeaksOn() {
    var topics = Topics.ofContracts();
    assertTrue(
        topics.containsAll(Set.of("work-permits", "cards", "card-bureau")), topics::toString);
  }
}
