package onestop.settlement.parameter;

/** Who bears a contribution. */
public enum Payer {
  /** The unit that employs, 单位缴纳. */
  EMPLOYER,
  /** The person employed, 个人缴纳. */
  EMPLOYEE
}
