package onestop.kit.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import onestop.kit.failure.Failures;
import onestop.kit.failure.TryAgain;
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
    boolean retried = false;
    while (true) {
      try {
        return once(work, view);
      } catch (RuntimeException e) {
        if (!Failures.isConflict(e)) {
          throw e;
        }
        if (retried && !TryAgain.is(e)) {
          throw Problems.conflict("CHANGED_MEANWHILE");
        }
        retried = retried || !TryAgain.is(e);
      }
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
    String sub = caller.sub();
    byte[] hash = hash(body);
    return run(
        () -> {
          if (isNew(sub, key, hash)) {
            UUID id = create.get();
            remember(sub, key, id);
            return find.apply(id);
          }
          return find.apply(known(sub, key, hash));
        },
        view);
  }

  private boolean isNew(String sub, String key, byte[] hash) {
    return session
            .createNativeMutationQuery(
                "INSERT INTO idempotency_key (sub, method, path, key, body_hash) VALUES (?1,"
                    + " 'POST', ?2, ?3, ?4) ON CONFLICT DO NOTHING")
            .setParameter(1, sub)
            .setParameter(2, uri.getPath())
            .setParameter(3, key)
            .setParameter(4, hash)
            .executeUpdate()
        == 1;
  }

  private void remember(String sub, String key, UUID id) {
    session
        .createNativeMutationQuery(
            "UPDATE idempotency_key SET created_id = ?1 WHERE sub = ?2 AND method = 'POST' AND path"
                + " = ?3 AND key = ?4")
        .setParameter(1, id)
        .setParameter(2, sub)
        .setParameter(3, uri.getPath())
        .setParameter(4, key)
        .executeUpdate();
  }

  private UUID known(String sub, String key, byte[] hash) {
    Object[] row =
        session
            .createNativeQuery(
                "SELECT created_id, body_hash FROM idempotency_key WHERE sub = ?1 AND method ="
                    + " 'POST' AND path = ?2 AND key = ?3",
                Object[].class)
            .setParameter(1, sub)
            .setParameter(2, uri.getPath())
            .setParameter(3, key)
            .getSingleResult();
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
