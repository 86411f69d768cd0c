package onestop.registration.person;

/**
 * Two files turned out to be one person's (R2.5); fired inside the transaction, so that every
 * feature re-points what it holds.
 *
 * @param kept whose id and number remain
 * @param merged whose id ends here
 */
public record PersonMerged(Person kept, Person merged) {}
