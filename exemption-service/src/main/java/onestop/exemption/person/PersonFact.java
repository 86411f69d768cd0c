package onestop.exemption.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/**
 * What an event of a person tells.
 *
 * @param mergedPersonId only when merged: the id that ends
 * @param person only when corrected: who the person is now
 * @param nationality only when corrected
 */
record PersonFact(
    @NotNull UUID personId,
    UUID mergedPersonId,
    SocialSecurityNumber socialSecurityNumber,
    @Valid PersonData person,
    String nationality) {}
