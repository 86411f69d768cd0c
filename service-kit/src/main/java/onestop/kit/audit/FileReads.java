package onestop.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.security.SpanPrivacy;

/**
 * Records who reads whose file, when and why (R13.1). To be called before the answer is given, in
 * the reading transaction if there is one: what cannot be recorded is not shown.
 */
@ApplicationScoped
public class FileReads {

  /** The header in which a caller says why; without it the reason follows from the role. */
  public static final String REASON = "Access-Reason";

  private static final int LONGEST_REASON = 200;

  private final FileReadWriter writer;
  private final Caller caller;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Request request;

  FileReads(
      FileReadWriter writer, Caller caller, HttpHeaders headers, UriInfo uri, Request request) {
    this.writer = writer;
    this.caller = caller;
    this.headers = headers;
    this.uri = uri;
    this.request = request;
  }

  /** What was done. */
  public enum Kind {
    /** A file was read. */
    READ,
    /** A value was shown whole that others see masked (R2.7). */
    REVEAL
  }

  /** The caller reads this person's file. */
  public void read(Subject subject) {
    record(Kind.READ, List.of(subject));
  }

  /** The caller reads of all these, as in a list. */
  public void read(Collection<Subject> subjects) {
    record(Kind.READ, subjects);
  }

  /** The caller is shown a value of this person whole. */
  public void revealed(Subject subject) {
    record(Kind.REVEAL, List.of(subject));
  }

  private void record(Kind kind, Collection<Subject> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    String reader = caller.name();
    String roles = String.join(",", caller.roles());
    String reason = reason();
    String operation = request.getMethod() + " " + SpanPrivacy.target(uri.getPath());
    writer.write(
        subjects.stream()
            .distinct()
            .map(subject ->
                new FileReadWriter.Row(kind.name(), reader, roles, reason, operation, subject))
            .toList());
  }

  private String reason() {
    String said = headers.getHeaderString(REASON);
    if (said == null || said.isBlank()) {
      return usual();
    }
    if (said.length() > LONGEST_REASON) {
      throw Problems.of(400, "ACCESS_REASON_TOO_LONG");
    }
    return said.strip();
  }

  // What each role is there for.
  private String usual() {
    if (caller.is(Roles.OFFICER)) {
      return "CASE_WORK";
    }
    if (caller.is(Roles.REVIEWER)) {
      return "SECOND_DECISION";
    }
    if (caller.is(Roles.AUDITOR)) {
      return "AUDIT";
    }
    if (caller.is(Roles.SYSTEM)) {
      return "SERVICE";
    }
    return caller.is(Roles.EMPLOYER) ? "OWN_EMPLOYEE" : "OWN_FILE";
  }
}
