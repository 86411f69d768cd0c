package onestop.verification.evidence;

import java.util.Map;

/**
 * One thing the evidence lacks.
 *
 * @param field where in the request
 * @param code UPPER_SNAKE
 * @param params figures for the text
 */
public record EvidenceFault(String field, String code, Map<String, String> params) {}
