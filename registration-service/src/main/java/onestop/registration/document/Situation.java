package onestop.registration.document;

import onestop.registration.person.DocumentType;

/**
 * What decides which documents are needed (R4.2).
 *
 * @param identity what the person is identified by: a permanent resident's card stands alone
 * @param employmentDocument WORK_PERMIT, PRESS_CARD or PERMANENT_RESIDENT_ID
 * @param posted true for a worker of an overseas employer, posted to a unit in China
 * @param employed false only for a permanent resident without employment (R1.3)
 */
public record Situation(
    DocumentType identity, DocumentKind employmentDocument, boolean posted, boolean employed) {

  boolean isPermanentResident() {
    return identity == DocumentType.PERMANENT_RESIDENT_ID
        || employmentDocument == DocumentKind.PERMANENT_RESIDENT_ID;
  }
}
