package onestop.exemption.certificate;

import java.util.UUID;

/**
 * Said inside the service, in the same transaction: a certificate was handed in and accepted.
 *
 * @param employer null for a category without one
 */
public record HandedIn(UUID personId, String employer) {}
