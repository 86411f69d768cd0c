package onestop.registration.document;

/**
 * Something wrong with a submission (R4.4).
 *
 * @param code {@code MISSING_}, {@code EXPIRED_}, {@code MISMATCH_} or {@code NO_TERM_} and the
 *     kind
 */
public record Defect(String code, DocumentKind document) {

  /** The document is not there. */
  public static Defect missing(DocumentKind kind) {
    return of("MISSING", kind);
  }

  static Defect of(String what, DocumentKind kind) {
    return new Defect(what + "_" + kind.name(), kind);
  }
}
