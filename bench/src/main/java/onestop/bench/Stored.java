package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Many stored rows quickly: copies of one that the service itself has stored, with their own keys,
 * so that whatever columns there are hold what the service puts there.
 */
final class Stored {

  // Of the nth copy, the same each time.
  private static final String PERSON = "lpad(to_hex(n), 32, '0')::uuid";
  private static final String NUMBER = "'STORED' || n";

  private Stored() {}

  /** The id of the nth registration that was filled in. */
  static String id(int n) {
    return "00000000-0000-0000-0000-%012x".formatted(n);
  }

  /**
   * Adds registrations with numbers from (inclusive) to (exclusive), each with its person, document
   * and permit.
   *
   * @param more further columns of a registration and what stands there, as SQL over {@code n}
   */
  static void registrations(Stand stand, int from, int to, Map<String, String> more)
      throws SQLException {
    try (Connection database = stand.connect(REGISTRATION)) {
      copies(database, "person", from, to, Map.of("id", PERSON, "plain_name", NUMBER));
      copies(
          database,
          "person_document",
          from,
          to,
          Map.of("id", PERSON, "person_id", PERSON, "normalised", NUMBER, "number", NUMBER));
      copies(database, "work_permit", from, to, Map.of("number", NUMBER));
      var columns =
          new HashMap<>(
              Map.of(
                  "id", PERSON,
                  "person_id", PERSON,
                  "permit_number", NUMBER,
                  "document_number", NUMBER,
                  "identity_number", NUMBER));
      columns.putAll(more);
      copies(database, "registration", from, to, columns);
      vacuum(database);
    }
  }

  /** Copies the first row of a table, with other values in some columns. */
  static void copies(
      Connection database, String table, int from, int to, Map<String, String> columns)
      throws SQLException {
    String values =
        columns.entrySet().stream()
            .map(column -> "'" + column.getKey() + "', " + column.getValue())
            .collect(Collectors.joining(", "));
    try (var insert = database.createStatement()) {
      insert.execute(
          """
          INSERT INTO %1$s SELECT copy.*
          FROM (SELECT one FROM %1$s AS one LIMIT 1) AS first,
            generate_series(%2$d, %3$d - 1) AS n,
            LATERAL jsonb_populate_record(first.one, jsonb_build_object(%4$s)) AS copy
          """
              .formatted(table, from, to, values));
    }
  }

  /** As autovacuum would have done by and by. */
  static void vacuum(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      for (String command : List.of("VACUUM ANALYZE", "CHECKPOINT")) {
        statement.execute(command);
      }
    }
  }
}
