package onestop.verification.retirement;

/** Whose original retirement age applies: 60 for men, 55 or 50 for women (R8.1). */
public enum RetirementCategory {
  /** Men: 60. */
  MALE_60,
  /** Women in managing or technical posts: 55. */
  FEMALE_55,
  /** Women workers: 50. */
  FEMALE_50
}
