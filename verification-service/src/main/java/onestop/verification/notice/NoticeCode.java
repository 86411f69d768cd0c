package onestop.verification.notice;

/** What a beneficiary is written about; texts are {@code notice.<CODE>.subject} and body. */
public enum NoticeCode {
  /** A verification runs out soon (R10.4). */
  DUE_SOON,
  /** It has run out (R10.4). */
  LAPSED,
  /** A pension was withheld (R10.5). */
  SUSPENDED,
  /** It is paid again (R10.5). */
  RESUMED
}
