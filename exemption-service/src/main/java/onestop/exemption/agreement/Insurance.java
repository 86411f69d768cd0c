package onestop.exemption.agreement;

/** The five insurances of an employee, all compulsory (R1.2). */
public enum Insurance {
  /** 基本养老保险. */
  PENSION,
  /** 基本医疗保险. */
  MEDICAL,
  /** 工伤保险. */
  WORK_INJURY,
  /** 失业保险. */
  UNEMPLOYMENT,
  /** 生育保险. */
  MATERNITY
}
