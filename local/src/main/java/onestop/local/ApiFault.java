package onestop.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** A call that was not answered with success, or not at all (status 0). */
public final class ApiFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonNode problem;

  ApiFault(String call, int status, JsonNode problem) {
    super(
        "%s was answered %d %s %s"
            .formatted(
                call,
                status,
                problem.path("code").asText(),
                problem.path("errors").isMissingNode()
                    ? problem.path("detail").asText()
                    : problem.path("errors").toString()));
    this.status = status;
    this.problem = problem;
  }

  ApiFault(String call, IOException cause) {
    super(call + " was not answered: " + cause, cause);
    this.status = 0;
    this.problem = MissingNode.getInstance();
  }

  public int status() {
    return status;
  }

  /** The problem's code, empty when there was none. */
  public String code() {
    return problem.path("code").asText();
  }

  /** What the service answered, a missing node when that was not JSON or nothing. */
  public JsonNode problem() {
    return problem;
  }

  /** Whether asking again later can help: nobody answered, or the service itself was not well. */
  public boolean transientCause() {
    return status == 0 || status >= 500 || status == 429;
  }
}
