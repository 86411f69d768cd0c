package onestop.exemption.person;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/**
 * What an event of a person tells.
 *
 * @param mergedPersonId only when merged: the id that ends
 */
record PersonFact(
    @NotNull UUID personId, UUID mergedPersonId, SocialSecurityNumber socialSecurityNumber) {}
