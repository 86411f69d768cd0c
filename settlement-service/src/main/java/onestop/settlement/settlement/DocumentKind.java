package onestop.settlement.settlement;

/** Papers of a settlement (R9.2, R9.6). */
public enum DocumentKind {
  /** 待遇申领表, signed and dated. */
  BENEFITS_DECLARATION,
  /** 终止社会保险关系申请, signed and dated. */
  TERMINATION_APPLICATION,
  /** The original is seen. */
  PASSPORT,
  /** Of an account of one's own. */
  BANK_CARD,
  /** 死亡证明. */
  DEATH_CERTIFICATE,
  /** 继承证明. */
  HEIRSHIP_PROOF
}
