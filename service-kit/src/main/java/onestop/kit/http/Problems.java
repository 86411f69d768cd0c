package onestop.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onestop.kit.form.Fault;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.value.Refusal;

/** Makes problems and writes them as {@code application/problem+json} (RFC 9457). */
public final class Problems {

  /** The media type of every problem. */
  public static final MediaType MEDIA_TYPE = MediaType.valueOf("application/problem+json");

  private Problems() {}

  /** Nothing here under that name, or nothing the caller may see. */
  public static Problem notFound() {
    return of(404, "NOT_FOUND");
  }

  /** Nothing here under that name, with a code of its own. */
  public static Problem notFound(String code) {
    return of(404, code);
  }

  /** Known, but this role or person may not. */
  public static Problem forbidden(String code) {
    return of(403, code);
  }

  /** Conflicts with the state. */
  public static Problem conflict(String code) {
    return of(409, code);
  }

  /** Any status and code. */
  public static Problem of(int status, String code) {
    return new Problem(status, code, Map.of(), List.of());
  }

  /** What a status is that something outside our own code answered. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> of(401, "NOT_AUTHENTICATED");
      case 403 -> of(403, "NOT_ALLOWED");
      case 404 -> of(404, "NOT_FOUND");
      case 405 -> of(405, "METHOD_NOT_ALLOWED");
      case 406 -> of(406, "NOT_ACCEPTABLE");
      case 413 -> of(413, "TOO_LARGE");
      case 415 -> of(415, "UNSUPPORTED_MEDIA_TYPE");
      case 503 -> of(503, "UNAVAILABLE");
      default -> status < 500 ? of(400, "NOT_READABLE") : of(500, "INTERNAL");
    };
  }

  /** What a refusal of the domain is over HTTP: 422 against a rule, 409 against the state. */
  public static Problem of(Refusal refusal) {
    int status = refusal.against() == Refusal.Against.RULE ? 422 : 409;
    return new Problem(status, refusal.code(), refusal.params(), List.of());
  }

  /** Faulty input: 400 when something could not be read, else 422. */
  public static Problem input(List<Fault> faults) {
    boolean unreadable = faults.stream().anyMatch(Fault::form);
    // One broken rule speaks for itself; several share the general code.
    String code =
        unreadable
            ? "NOT_READABLE"
            : faults.size() == 1 ? faults.getFirst().code() : "RULES_BROKEN";
    Map<String, String> params = faults.size() == 1 ? faults.getFirst().params() : Map.of();
    return new Problem(unreadable ? 400 : 422, code, params, faults);
  }

  /** One faulty field. */
  public static Problem input(Fault fault) {
    return input(List.of(fault));
  }

  /** The body of a problem. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Body(
      String type, String title, int status, String detail, String code, List<Item> errors) {}

  /** One fault in the body of a problem. */
  public record Item(String field, String code, String message) {}

  /** The answer in the reader's language. */
  public static Response response(Problem problem, Language language) {
    var answer =
        Response.status(problem.status())
            .type(MEDIA_TYPE)
            .language(language.locale())
            .entity(body(problem, language));
    if (problem.status() == 503) {
      answer.header("Retry-After", "5");
    }
    if (problem.status() == 401) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    return answer.build();
  }

  private static Body body(Problem problem, Language language) {
    List<Item> errors =
        problem.faults().stream()
            .map(fault ->
                new Item(
                    fault.field(),
                    fault.code(),
                    Texts.text(language, fault.code(), fault.params())))
            .toList();
    return new Body(
        "urn:onestop:problem:" + problem.code().toLowerCase(Locale.ROOT).replace('_', '-'),
        Texts.text(language, "status." + problem.status()),
        problem.status(),
        Texts.text(language, problem.code(), problem.params()),
        problem.code(),
        errors.isEmpty() ? null : errors);
  }
}
