package onestop.settlement.settlement;

/**
 * Something an application lacks or should be warned of.
 *
 * @param document the paper it is about, null for none
 * @param field where in the application, null for the whole
 */
record Finding(String code, String document, String field) {

  static Finding of(String code) {
    return new Finding(code, null, null);
  }

  static Finding of(String code, DocumentKind document) {
    return new Finding(code, document.name(), null);
  }
}
