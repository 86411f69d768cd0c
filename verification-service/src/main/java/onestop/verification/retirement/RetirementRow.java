package onestop.verification.retirement;

import java.time.LocalDate;

/**
 * A category's row of the law: original age in years, and the delay that grows by one month for
 * every {@code stepMonths} up to {@code capMonths} (R8.1).
 *
 * @param from the first day of the law; who reaches the original age earlier has no delay
 * @param document where the figures stand
 */
record RetirementRow(
    RetirementCategory category,
    LocalDate from,
    int ageYears,
    int stepMonths,
    int capMonths,
    String document,
    String confidence) {}
