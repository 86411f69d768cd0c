package onestop.registration.registration;

/** What can happen to a registration. */
enum Verb {
  OPEN,
  OPEN_NOT_COVERED,
  OPEN_WITHOUT_EMPLOYMENT,
  COUNT_ANEW,
  RUN_AGAIN,
  RUN_AGAIN_WITH_DEFECTS,
  REMIND,
  RUN_OUT,
  SUBMIT,
  SUBMIT_WITH_DEFECTS,
  SUPPLEMENT,
  APPROVE,
  RETURN,
  RETURN_LATE,
  REFUSE,
  CHANGE,
  CANCEL,
  END,
  END_ON_OTHER_DAY
}
