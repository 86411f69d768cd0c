package onestop.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onestop.kit.intake.Letter.Identity;
import org.hibernate.Session;

/** Remembers which events a channel has handled, in the transaction that handles them. */
@ApplicationScoped
class Inbox {

  private final Session session;

  Inbox(Session session) {
    this.session = session;
  }

  /** Notes the events, and says which of them are new. */
  Set<Identity> note(String channel, Collection<Identity> identities) {
    if (identities.isEmpty()) {
      return new HashSet<>();
    }
    // Sorted, so that two batches with the same events never wait for each other in a circle.
    List<Identity> sorted = new ArrayList<>(identities);
    sorted.sort(Comparator.comparing(Identity::source).thenComparing(Identity::id));
    return session.doReturningWork(connection -> insert(connection, channel, sorted));
  }

  private static Set<Identity> insert(
      Connection connection, String channel, List<Identity> identities) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO inbox (consumer, source, event_id) SELECT ?, source, id FROM unnest(?, ?)"
                + " AS event (source, id) ON CONFLICT DO NOTHING RETURNING source, event_id")) {
      statement.setString(1, channel);
      statement.setArray(2, texts(connection, identities.stream().map(Identity::source).toList()));
      statement.setArray(3, texts(connection, identities.stream().map(Identity::id).toList()));
      Set<Identity> fresh = new HashSet<>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          fresh.add(new Identity(row.getString(1), row.getString(2)));
        }
      }
      return fresh;
    }
  }

  private static Array texts(Connection connection, List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }
}
