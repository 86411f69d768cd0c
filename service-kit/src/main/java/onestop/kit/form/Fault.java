package onestop.kit.form;

import java.util.Map;

/**
 * One thing wrong with an input.
 *
 * @param field where, as {@code person.document.number} or {@code documents[0].kind}; empty for the
 *     whole
 * @param code what, UPPER_SNAKE
 * @param params named figures for the text; never personal data
 * @param form true when it could not be read, false when it could but breaks a rule
 */
public record Fault(String field, String code, Map<String, String> params, boolean form) {}
