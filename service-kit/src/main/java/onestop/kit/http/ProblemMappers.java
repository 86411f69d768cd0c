package onestop.kit.http;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import onestop.kit.command.Failures;
import onestop.kit.text.Language;
import onestop.kit.value.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a call ends with into a problem; no stack trace and no personal data leave. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(Problem problem, HttpHeaders headers) {
    return answer(problem, headers);
  }

  @ServerExceptionMapper
  Response refusal(Refusal refusal, HttpHeaders headers) {
    return answer(Problems.of(refusal), headers);
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  Response unauthorized(HttpHeaders headers) {
    return answer(Problems.of(401, "NOT_AUTHENTICATED"), headers);
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response forbidden(HttpHeaders headers) {
    return answer(Problems.forbidden("NOT_ALLOWED"), headers);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure, HttpHeaders headers) {
    int status = failure.getResponse().getStatus();
    String code =
        switch (status) {
          case 401 -> "NOT_AUTHENTICATED";
          case 403 -> "NOT_ALLOWED";
          case 404 -> "NOT_FOUND";
          case 405 -> "METHOD_NOT_ALLOWED";
          case 406 -> "NOT_ACCEPTABLE";
          case 413 -> "TOO_LARGE";
          case 415 -> "UNSUPPORTED_MEDIA_TYPE";
          case 503 -> "UNAVAILABLE";
          default -> status < 500 ? "NOT_READABLE" : "INTERNAL";
        };
    return answer(Problems.of(status < 500 || status == 503 ? status : 500, code), headers);
  }

  @ServerExceptionMapper
  Response other(Throwable failure, HttpHeaders headers) {
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
    // The message may quote values of a row: the kind of failure and where is enough to find it.
    LOG.errorf("Unexpected failure: %s", Failures.where(failure));
    return answer(Problems.of(500, "INTERNAL"), headers);
  }

  private static Response answer(Problem problem, HttpHeaders headers) {
    return Problems.response(problem, Language.of(headers.getAcceptableLanguages()));
  }
}
