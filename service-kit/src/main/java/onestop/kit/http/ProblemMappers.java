package onestop.kit.http;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import onestop.kit.failure.Failures;
import onestop.kit.text.Language;
import onestop.kit.value.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a call ends with into a problem; no stack trace and no personal data leave. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  // PostgreSQL: a character that it cannot hold.
  private static final String NOT_STORABLE = "22021";

  @ServerExceptionMapper
  public Response problem(Problem problem, HttpHeaders headers) {
    return answer(problem, headers);
  }

  @ServerExceptionMapper
  public Response refusal(Refusal refusal, HttpHeaders headers) {
    return answer(Problems.of(refusal), headers);
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  public Response unauthorized(HttpHeaders headers) {
    return answer(Problems.of(401, "NOT_AUTHENTICATED"), headers);
  }

  @ServerExceptionMapper(ForbiddenException.class)
  public Response forbidden(HttpHeaders headers) {
    return answer(Problems.forbidden("NOT_ALLOWED"), headers);
  }

  /** Another service did not answer, or not as it should: that is not the caller's doing. */
  @ServerExceptionMapper({ClientWebApplicationException.class, ProcessingException.class})
  public Response neighbour(RuntimeException failure, HttpHeaders headers) {
    LOG.warnf("A call to another service failed: %s", Failures.where(failure));
    return answer(Problems.of(503, "UNAVAILABLE"), headers);
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException failure, HttpHeaders headers) {
    int status = failure.getResponse().getStatus();
    if (status < 400) {
      return failure.getResponse();
    }
    return answer(Problems.ofStatus(status), headers);
  }

  /** The body broke off or was too large while it was read: an answer is there, or nobody to it. */
  @ServerExceptionMapper(IOException.class)
  public Response bodyNotRead() {
    return Response.status(413).build();
  }

  @ServerExceptionMapper
  public Response other(Throwable failure, HttpHeaders headers) {
    Throwable root = Failures.root(failure);
    if (root instanceof Refusal refusal) {
      return refusal(refusal, headers);
    }
    if (root instanceof Problem problem) {
      return problem(problem, headers);
    }
    if (Failures.isTransient(failure)) {
      return answer(Problems.of(503, "UNAVAILABLE"), headers);
    }
    if (Failures.isConflict(failure)) {
      return answer(Problems.conflict("CHANGED_MEANWHILE"), headers);
    }
    if (root instanceof SQLException sql && NOT_STORABLE.equals(sql.getSQLState())) {
      return answer(Problems.notFound(), headers);
    }
    // The message may quote values of a row: the kind of failure and where is enough to find it.
    LOG.errorf("Unexpected failure: %s", Failures.where(failure));
    return answer(Problems.of(500, "INTERNAL"), headers);
  }

  private static Response answer(Problem problem, HttpHeaders headers) {
    return Problems.response(problem, language(headers));
  }

  private static Language language(HttpHeaders headers) {
    try {
      return Language.of(headers.getAcceptableLanguages());
    } catch (RuntimeException _) {
      // A header that cannot be read must not hide the problem.
      return Language.EN;
    }
  }
}
