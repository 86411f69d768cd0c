package onestop.verification.payrun;

import static onestop.verification.Desk.nextMonth;
import static onestop.verification.Desk.payRun;
import static onestop.verification.Desk.today;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import onestop.kit.testing.World;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A run over many batches. How fast a large one is on a durable database: {@code ../mvnw test
 * -Dtest=PayRunLoadTest -Donestop.load=200000 -Donestop.durable=true}.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
class PayRunLoadTest {

  private static final Logger LOG = Logger.getLogger(PayRunLoadTest.class);

  @Inject Bulk bulk;
  @Inject EntityManager entities;

  private String setting(String name) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            entities.createNativeQuery("SHOW " + name, String.class).getSingleResult().toString());
  }

  @Test
  void aLargeRunInBatches() {
    int many = Integer.getInteger("onestop.load", 5_000);
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertEquals(Boolean.getBoolean("onestop.durable") ? "on" : "off", setting(setting));
    }
    bulk.endAll();
    YearMonth month = nextMonth();
    today(month.atDay(1));
    payRun(month);
    for (int thousands = 0; thousands < many / 1000; thousands++) {
      bulk.draw(1000, "4120.50", month.plusMonths(1), "LOAD" + thousands + "X");
    }
    today(month.plusMonths(1).atDay(1));
    long start = System.nanoTime();
    var run = payRun(month.plusMonths(1));
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.infof(
        "A run over %d beneficiaries took %d ms, %d a second, fsync %s",
        many, millis, many * 1000L / millis, setting("fsync"));
    assertEquals(many, run.getInt("paid"));
  }
}
