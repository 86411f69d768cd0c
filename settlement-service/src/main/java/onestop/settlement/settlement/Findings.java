package onestop.settlement.settlement;

import java.util.List;

/**
 * All that was found about an application, told at once (R4.3).
 *
 * @param defects keep it from going on
 * @param warnings do not
 */
record Findings(List<Finding> defects, List<Finding> warnings) {}
