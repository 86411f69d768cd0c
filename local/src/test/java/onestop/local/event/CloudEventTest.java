package onestop.local.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

class CloudEventTest {

  private static final URI BUREAU = URI.create("/card-bureau");

  @Test
  void theSameAnswerAlwaysHasTheSameId() {
    assertEquals(CloudEvent.idFor(BUREAU, "request 1"), CloudEvent.idFor(BUREAU, "request 1"));
    assertNotEquals(CloudEvent.idFor(BUREAU, "request 1"), CloudEvent.idFor(BUREAU, "request 2"));
  }
}
