package onestop.settlement.parameter;

import onestop.kit.value.Money;

/**
 * The province's monthly income of a year (R9.6).
 *
 * @param year null when an officer named the figure
 * @param document where it stands; null when an officer named the figure
 */
public record ProvincialIncome(
    Integer year, Money monthlyIncome, String document, String confidence) {}
