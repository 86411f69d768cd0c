package onestop.registration.document;

/** Documents of a submission (R4.2). */
public enum DocumentKind {
  /** Passport, 护照. */
  PASSPORT,
  /** Foreign Permanent Resident ID Card, 外国人永久居留身份证. */
  PERMANENT_RESIDENT_ID,
  /** Foreigner's Work Permit, 外国人工作许可证. */
  WORK_PERMIT,
  /** Foreign Resident Correspondent's Press Card, 外国常驻记者证. */
  PRESS_CARD,
  /** Residence permit, 外国人居留证件. */
  RESIDENCE_PERMIT,
  /** Receipt of the application for a residence permit (R3.10). */
  RESIDENCE_PERMIT_RECEIPT,
  /** Labour contract, 劳动合同. */
  LABOUR_CONTRACT,
  /** Letter of the overseas employer that posts the person, 派遣函. */
  POSTING_LETTER,
  /** Certificate of the domestic unit that receives the person. */
  DOMESTIC_EMPLOYER_CERTIFICATE,
  /** The form of the counter, 参保登记表. */
  APPLICATION_FORM,
  /** Certificate of coverage of the home country, 参保证明. */
  CERTIFICATE_OF_COVERAGE
}
