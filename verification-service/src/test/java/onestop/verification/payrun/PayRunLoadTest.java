package onestop.verification.payrun;

import static onestop.verification.Desk.nextMonth;
import static onestop.verification.Desk.payRun;
import static onestop.verification.Desk.today;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import onestop.kit.testing.World;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast a large run is: {@code ../mvnw test -Dtest=PayRunLoadTest -Donestop.load=200000}, on a
 * database that is durable for it.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
@EnabledIfSystemProperty(named = "onestop.load", matches = "\\d+")
class PayRunLoadTest {

  private static final Logger LOG = Logger.getLogger(PayRunLoadTest.class);

  @Inject Bulk bulk;
  @Inject AgroalDataSource database;

  @Test
  void aLargeRunInBatches() throws Exception {
    int many = Integer.getInteger("onestop.load");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        statement.execute("ALTER SYSTEM SET " + setting + " = on");
      }
      statement.execute("SELECT pg_reload_conf()");
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
        "A run over %d beneficiaries took %d ms: %d a second", many, millis, many * 1000L / millis);
    assertEquals(many, run.getInt("paid"));
  }
}
