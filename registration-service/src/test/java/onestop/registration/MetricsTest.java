package onestop.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import onestop.kit.testing.MetricsDocs;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** What is documented is watched, and what is watched is documented. */
@QuarkusTest
@QuarkusTestResource(World.class)
class MetricsTest {

  @Test
  void everyMetricIsDocumentedAndEveryDocumentedOneIsThere() {
    MetricsDocs.check("registration");
  }
}
