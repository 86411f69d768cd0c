package onestop.kit.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import onestop.kit.http.Problem;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import org.hibernate.Session;

/**
 * Runs what a call changes: one transaction, one retry when another was first, then 409 {@code
 * CHANGED_MEANWHILE}. A creating call may carry an {@code Idempotency-Key}.
 */
@ApplicationScoped
public class Command {

  private static final int LONGEST_KEY = 200;

  private final Session session;
  private final ObjectMapper json;
  private final Caller caller;
  private final HttpHeaders headers;
  private final UriInfo uri;

  Command(Session session, ObjectMapper json, Caller caller, HttpHeaders headers, UriInfo uri) {
    this.session = session;
    this.json = json;
    this.caller = caller;
    this.headers = headers;
    this.uri = uri;
  }

  /**
   * Does the work in a transaction of its own and views its result after everything is written.
   *
   * @throws Problem 409 {@code CHANGED_MEANWHILE} when others were first twice
   */
  public <E, V> V run(Supplier<E> work, Function<E, V> view) {
    try {
      return once(work, view);
    } catch (RuntimeException first) {
      if (!Failures.isConflict(first)) {
        throw first;
      }
    }
    try {
      return once(work, view);
    } catch (RuntimeException second) {
      if (Failures.isConflict(second)) {
        throw Problems.conflict("CHANGED_MEANWHILE");
      }
      throw second;
    }
  }

  /** Does the work in a transaction of its own. */
  public void run(Runnable work) {
    run(
        () -> {
          work.run();
          return "";
        },
        Function.identity());
  }

  /**
   * Creates something once per {@code Idempotency-Key} of the caller: a repeat with the same body
   * finds what was created, with another body it is refused. Only what succeeded is remembered, in
   * the transaction that did it, for seven days.
   *
   * @param body the parsed body
   * @param create makes it and gives its id
   * @param find finds it again
   * @throws Problem 422 {@code IDEMPOTENCY_KEY_REUSED}
   */
  public <E, V> V create(
      Object body, Supplier<UUID> create, Function<UUID, E> find, Function<E, V> view) {
    String key = headers.getHeaderString("Idempotency-Key");
    if (key == null || key.isBlank()) {
      return run(() -> find.apply(create.get()), view);
    }
    if (key.length() > LONGEST_KEY) {
      throw Problems.of(400, "IDEMPOTENCY_KEY_TOO_LONG");
    }
    String path = uri.getPath();
    byte[] hash = hash(body);
    return run(
        () -> {
          if (isNew(key, path, hash)) {
            UUID id = create.get();
            session
                .createNativeMutationQuery(
                    "UPDATE idempotency_key SET created_id = ?1 WHERE sub = ?2 AND path = ?3 AND"
                        + " key = ?4")
                .setParameter(1, id)
                .setParameter(2, caller.sub())
                .setParameter(3, path)
                .setParameter(4, key)
                .executeUpdate();
            return find.apply(id);
          }
          return find.apply(known(key, path, hash));
        },
        view);
  }

  private boolean isNew(String key, String path, byte[] hash) {
    return session
            .createNativeMutationQuery(
                "INSERT INTO idempotency_key (sub, method, path, key, body_hash) VALUES (?1,"
                    + " 'POST', ?2, ?3, ?4) ON CONFLICT DO NOTHING")
            .setParameter(1, caller.sub())
            .setParameter(2, path)
            .setParameter(3, key)
            .setParameter(4, hash)
            .executeUpdate()
        == 1;
  }

  private UUID known(String key, String path, byte[] hash) {
    List<?> rows =
        session
            .createNativeQuery(
                "SELECT created_id, body_hash FROM idempotency_key WHERE sub = ?1 AND path = ?2"
                    + " AND key = ?3",
                Object[].class)
            .setParameter(1, caller.sub())
            .setParameter(2, path)
            .setParameter(3, key)
            .getResultList();
    Object[] row = (Object[]) rows.getFirst();
    if (!MessageDigest.isEqual(hash, (byte[]) row[1])) {
      throw Problems.of(422, "IDEMPOTENCY_KEY_REUSED");
    }
    return (UUID) row[0];
  }

  private <E, V> V once(Supplier<E> work, Function<E, V> view) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          E result = work.get();
          session.flush();
          return view.apply(result);
        });
  }

  private byte[] hash(Object body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
