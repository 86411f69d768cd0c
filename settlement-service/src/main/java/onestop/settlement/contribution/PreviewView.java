package onestop.settlement.contribution;

import java.time.YearMonth;
import java.util.List;
import onestop.kit.value.Money;
import onestop.settlement.contribution.ContributionCalculation.Line;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.ParameterView;
import onestop.settlement.parameter.Payer;

/** What a wage costs in a month (R7.1). */
record PreviewView(
    YearMonth month,
    Money wage,
    int industryClass,
    List<LineView> lines,
    Money employerTotal,
    Money employeeTotal,
    List<String> basis) {

  /** One line, with the rows it was reckoned with. */
  record LineView(
      Insurance insurance,
      Payer payer,
      Money base,
      String ratePercent,
      Money amount,
      List<ParameterView> parameters) {

    static LineView of(Line line) {
      return new LineView(
          line.insurance(),
          line.payer(),
          line.base(),
          line.ratePercent().toPlainString(),
          line.amount(),
          line.rows().stream().map(ParameterView::of).toList());
    }
  }

  static PreviewView of(YearMonth month, Money wage, int industryClass, List<Line> lines) {
    return new PreviewView(
        month,
        wage,
        industryClass,
        lines.stream().map(LineView::of).toList(),
        ContributionCalculation.total(lines, Payer.EMPLOYER),
        ContributionCalculation.total(lines, Payer.EMPLOYEE),
        List.of("R7.1"));
  }
}
