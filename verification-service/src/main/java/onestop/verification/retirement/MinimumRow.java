package onestop.verification.retirement;

/**
 * Minimum contribution for those who retire in or after a year, until the next row (R8.2).
 *
 * @param document where the figure stands
 */
record MinimumRow(int fromYear, int months, String document, String confidence) {}
