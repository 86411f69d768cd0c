package onestop.kit.jpa;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** ADR 9: a plan that is made for an empty table and kept serves the full one too. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class KeptPlanTest {

  @Inject AgroalDataSource database;

  @Test
  void aPlanMadeForAnEmptyTableUsesItsIndex() throws SQLException {
    List<String> plan = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE empty (id uuid PRIMARY KEY, said text)");
      try {
        statement.execute("VACUUM ANALYZE empty");
        statement.execute("PREPARE kept (uuid) AS SELECT said FROM empty WHERE id = $1");
        try (var row = statement.executeQuery("EXPLAIN EXECUTE kept (gen_random_uuid())")) {
          while (row.next()) {
            plan.add(row.getString(1));
          }
        }
      } finally {
        statement.execute("DEALLOCATE ALL");
        statement.execute("DROP TABLE empty");
      }
    }
    assertTrue(plan.getFirst().contains("Index Scan"), plan.toString());
  }
}
