package onestop.settlement.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.settlement.Figures;
import onestop.settlement.contribution.ContributionCalculation.Line;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Parameter;
import onestop.settlement.parameter.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7.1. */
class ContributionCalculationTest {

  private static List<Line> lines(String month, String wage, Set<Insurance> exempt, int industry) {
    return ContributionCalculation.of(
        YearMonth.parse(month), Money.of(wage), exempt, industry, Figures.parameters());
  }

  @ParameterizedTest
  @CsvSource({
    // the example of R7.1
    "2025-07, 30000, PENSION,      EMPLOYER, 27549.00, 4407.84",
    "2025-07, 30000, PENSION,      EMPLOYEE, 27549.00, 2203.92",
    "2025-07, 30000, MEDICAL,      EMPLOYER, 30000.00, 1500.00",
    "2025-07, 30000, MEDICAL,      EMPLOYEE, 30000.00, 600.00",
    "2025-07, 30000, MATERNITY,    EMPLOYER, 30000.00, 150.00",
    "2025-07, 30000, UNEMPLOYMENT, EMPLOYER, 30000.00, 240.00",
    "2025-07, 30000, UNEMPLOYMENT, EMPLOYEE, 30000.00, 60.00",
    "2025-07, 30000, WORK_INJURY,  EMPLOYER, 30000.00, 60.00",
    // the month before the ceiling rose, and no floor yet
    "2025-06, 30000, PENSION,      EMPLOYER, 27501.00, 4400.16",
    "2025-06, 3000,  PENSION,      EMPLOYEE, 3000.00,  240.00",
    // at, below and above the floor
    "2025-07, 4775,  PENSION,      EMPLOYEE, 4775.00,  382.00",
    "2025-07, 4774.99, PENSION,    EMPLOYEE, 4775.00,  382.00",
    "2025-07, 4775.01, PENSION,    EMPLOYEE, 4775.01,  382.00",
    "2025-07, 0,     MATERNITY,    EMPLOYER, 6475.00,  32.38",
    "2025-07, 0,     UNEMPLOYMENT, EMPLOYEE, 2520.00,  5.04",
    // maternity is held by the medical bounds, work injury by none
    "2025-07, 50000, MATERNITY,    EMPLOYER, 32376.00, 161.88",
    "2025-07, 50000, WORK_INJURY,  EMPLOYER, 50000.00, 100.00",
    "2025-07, 50000, UNEMPLOYMENT, EMPLOYER, 44265.00, 354.12",
    // rates that change at a year's end
    "2024-12, 10000, PENSION,      EMPLOYER, 10000.00, 1500.00",
    "2025-01, 10000, PENSION,      EMPLOYER, 10000.00, 1600.00",
    "2025-12, 10000, MEDICAL,      EMPLOYER, 10000.00, 500.00",
    "2026-01, 10000, MEDICAL,      EMPLOYER, 10000.00, 600.00",
    "2026-08, 2000,  UNEMPLOYMENT, EMPLOYER, 2520.00,  20.16",
    "2026-09, 2000,  UNEMPLOYMENT, EMPLOYER, 2700.00,  21.60",
    // half a fen goes up
    "2025-07, 5000.31, PENSION,    EMPLOYEE, 5000.31,  400.02",
    "2025-07, 12345.67, PENSION,   EMPLOYER, 12345.67, 1975.31",
  })
  void eachLineIsTheHeldWageTimesTheRate(
      String month, String wage, Insurance insurance, Payer payer, String base, String amount) {
    Line line =
        lines(month, wage, Set.of(), 1).stream()
            .filter(one -> one.insurance() == insurance && one.payer() == payer)
            .findFirst()
            .orElseThrow();
    assertEquals(Money.of(base), line.base());
    assertEquals(Money.of(amount), line.amount());
  }

  @ParameterizedTest
  @CsvSource({"1, 60.00", "2, 120.00", "3, 210.00", "5, 330.00", "8, 570.00"})
  void workInjuryDependsOnTheIndustry(int industry, String amount) {
    assertEquals(
        Money.of(amount),
        lines("2025-07", "30000", EnumSet.complementOf(EnumSet.of(Insurance.WORK_INJURY)), industry)
            .getFirst()
            .amount());
  }

  @Test
  void totalsArePerPayer() {
    var lines = lines("2025-07", "30000", Set.of(), 1);
    assertEquals(8, lines.size());
    assertEquals(Money.of("6357.84"), ContributionCalculation.total(lines, Payer.EMPLOYER));
    assertEquals(Money.of("2863.92"), ContributionCalculation.total(lines, Payer.EMPLOYEE));
  }

  @Test
  void exemptInsurancesAreLeftOutAndNeedNoRow() {
    var lines = lines("2025-07", "30000", Set.of(Insurance.PENSION, Insurance.UNEMPLOYMENT), 1);
    assertEquals(
        List.of(Insurance.MEDICAL, Insurance.MEDICAL, Insurance.WORK_INJURY, Insurance.MATERNITY),
        lines.stream().map(Line::insurance).toList());
    // Before 2024 only medical, maternity and the employer's pension have no rate.
    var before =
        lines(
            "2023-12",
            "30000",
            Set.of(Insurance.PENSION, Insurance.MEDICAL, Insurance.MATERNITY),
            1);
    assertEquals(3, before.size());
  }

  @Test
  void everyMissingRowIsNamed() {
    var refusal = assertThrows(Refusal.class, () -> lines("2023-12", "30000", Set.of(), 9));
    assertEquals("NO_PARAMETER", refusal.code());
    assertEquals(
        "PENSION EMPLOYER RATE_PERCENT, MEDICAL EMPLOYER RATE_PERCENT, MEDICAL EMPLOYEE"
            + " RATE_PERCENT, WORK_INJURY EMPLOYER RATE_PERCENT, MATERNITY EMPLOYER RATE_PERCENT",
        refusal.params().get("rows"));
  }

  @Test
  void eachLineNamesTheRowsItUsed() {
    var pension = lines("2025-07", "30000", Set.of(), 1).getFirst();
    assertEquals(
        List.of(Parameter.Kind.RATE_PERCENT, Parameter.Kind.CEILING),
        pension.rows().stream().map(Parameter::kind).toList());
    assertTrue(pension.rows().getLast().document().contains("32号"));
    assertEquals(1, lines("2025-07", "20000", Set.of(), 1).getFirst().rows().size());
  }
}
