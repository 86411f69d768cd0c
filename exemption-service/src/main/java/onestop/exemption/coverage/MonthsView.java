package onestop.exemption.coverage;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.exemption.agreement.Insurance;

/** Which insurances are payable in each month, as if employed throughout (R6.2). */
record MonthsView(UUID personId, List<Month> items, List<String> basis) {

  /** A month: exempt is what every day of it is exempt from. */
  record Month(YearMonth month, List<Insurance> exempt, List<Insurance> payable) {}
}
