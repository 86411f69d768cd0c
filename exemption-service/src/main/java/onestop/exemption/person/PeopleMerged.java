package onestop.exemption.person;

import java.util.UUID;

/** Said inside the service, in the same transaction: two persons turned out to be one (R2.5). */
public record PeopleMerged(UUID kept, UUID merged) {}
