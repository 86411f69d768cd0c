package onestop.settlement.parameter;

import java.util.List;

/** The social insurances, and who pays them for an employee (R1.2, R1.3). */
public enum Insurance {
  /** 养老保险. */
  PENSION(true, true),
  /** 医疗保险. */
  MEDICAL(true, true),
  /** 工伤保险: the employer alone. */
  WORK_INJURY(true, false),
  /** 失业保险. */
  UNEMPLOYMENT(true, true),
  /** 生育保险: the employer alone. */
  MATERNITY(true, false),
  /** 城乡居民医疗保险, of residents without employment. */
  RESIDENT_MEDICAL(false, false),
  /** 城乡居民养老保险, of residents without employment. */
  RESIDENT_PENSION(false, false);

  private final boolean byEmployer;
  private final boolean byEmployee;

  Insurance(boolean byEmployer, boolean byEmployee) {
    this.byEmployer = byEmployer;
    this.byEmployee = byEmployee;
  }

  /** Who pays it for an employee; nobody for the residents' insurances. */
  public List<Payer> payers() {
    if (!byEmployer) {
      return List.of();
    }
    return byEmployee ? List.of(Payer.EMPLOYER, Payer.EMPLOYEE) : List.of(Payer.EMPLOYER);
  }

  /** The insurance whose base it is computed from (R7.1). */
  public Insurance baseOf() {
    return this == MATERNITY ? MEDICAL : this;
  }

  /** Whether its rate depends on the employer's industry (R7.1). */
  public boolean isByIndustry() {
    return this == WORK_INJURY;
  }

  /** Whether a floor or ceiling of its own holds its base (R7.1). */
  public boolean isBounded() {
    return byEmployer && this != WORK_INJURY && baseOf() == this;
  }
}
