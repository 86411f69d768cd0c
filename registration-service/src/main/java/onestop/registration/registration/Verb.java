package onestop.registration.registration;

/** What can happen to a registration. */
enum Verb {
  OPEN,
  OPEN_NOT_COVERED,
  COUNT_ANEW,
  RUN_AGAIN,
  RUN_AGAIN_WITH_DEFECTS,
  REMIND,
  RUN_OUT,
  SUBMIT,
  SUBMIT_WITH_DEFECTS,
  APPROVE,
  RETURN,
  RETURN_LATE,
  REFUSE,
  CANCEL,
  END
}
