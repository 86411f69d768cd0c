package onestop.settlement.parameter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The figures that ship as {@code data/*.csv}, loaded at the first start. A table that has rows is
 * left alone: from then on the database is what counts.
 */
final class ShippedFigures {

  // Two replicas may start at once; "figures" in ASCII, in the service's own database.
  private static final long LOCK = 0x66696775726573L;

  private final DataSource database;

  ShippedFigures(DataSource database) {
    this.database = database;
  }

  void loadWhereEmpty() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
          lock.setLong(1, LOCK);
          lock.execute();
        }
        load(
            connection,
            "contribution-parameters",
            "contribution_parameter (insurance, payer, kind, industry_class, value, valid_from,"
                + " valid_until, document, confidence)",
            "?, ?, ?, ?::int, ?::numeric, ?::date, ?::date, ?, ?");
        load(
            connection,
            "crediting-rates",
            "crediting_rate (year, percent, confidence)",
            "?::int, ?::numeric, ?");
        load(
            connection,
            "provincial-income",
            "provincial_income (year, monthly_income, document, confidence)",
            "?::int, ?::numeric, ?, ?");
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static void load(Connection connection, String file, String into, String values)
      throws SQLException {
    String table = into.substring(0, into.indexOf(' '));
    try (var count = connection.prepareStatement("SELECT 1 FROM " + table + " LIMIT 1");
        var row = count.executeQuery()) {
      if (row.next()) {
        return;
      }
    }
    try (var insert =
        connection.prepareStatement("INSERT INTO " + into + " VALUES (" + values + ")")) {
      for (String[] cells : cells(file)) {
        for (int i = 0; i < cells.length; i++) {
          insert.setString(i + 1, cells[i].isEmpty() ? null : cells[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<String[]> cells(String file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                ShippedFigures.class.getResourceAsStream("/data/" + file + ".csv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
