package onestop.registration.person;

/** Documents that say who a person is. */
public enum DocumentType {
  /** Passport, 护照. */
  PASSPORT,
  /** Foreign Permanent Resident ID Card, 外国人永久居留身份证. */
  PERMANENT_RESIDENT_ID
}
