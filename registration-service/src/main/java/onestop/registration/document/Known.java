package onestop.registration.document;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import onestop.kit.value.DocumentNumber;
import onestop.registration.person.Nationality;

/**
 * What the permits say, to compare documents with (R4.4, R12.3). An event that has not come is no
 * disagreement, so a kind may be missing.
 *
 * @param numbers the number each kind of document must bear
 * @param issuingState of the identity document, null when not known
 * @param isPerson whether a name is the person's (R2.8)
 * @param withdrawn kinds of which the known number is no longer valid
 * @param employer the employer's name; the certificate of the domestic unit may be held by it
 */
public record Known(
    Map<DocumentKind, DocumentNumber> numbers,
    Nationality issuingState,
    Predicate<String> isPerson,
    String employer,
    Set<DocumentKind> withdrawn) {

  /** Nothing was withdrawn. */
  public Known(
      Map<DocumentKind, DocumentNumber> numbers,
      Nationality issuingState,
      Predicate<String> isPerson,
      String employer) {
    this(numbers, issuingState, isPerson, employer, Set.of());
  }

  /** True when the authority has withdrawn the very document that is handed in. */
  boolean isWithdrawn(SubmittedDocument document) {
    return withdrawn.contains(document.kind())
        && (document.number() == null
            || document.number().normalised().equals(numbers.get(document.kind()).normalised()));
  }

  boolean contradicts(SubmittedDocument document) {
    // In place of a withdrawn one any other number may come.
    DocumentNumber expected =
        withdrawn.contains(document.kind()) ? null : numbers.get(document.kind());
    boolean otherNumber =
        expected != null
            && document.number() != null
            && !document.number().normalised().equals(expected.normalised());
    return otherNumber || otherState(document) || otherHolder(document);
  }

  private boolean otherState(SubmittedDocument document) {
    return document.kind() == DocumentKind.PASSPORT
        && issuingState != null
        && document.issuingState() != null
        && !document.issuingState().equals(issuingState);
  }

  private boolean otherHolder(SubmittedDocument document) {
    String holder = document.holder();
    if (holder == null || holder.isBlank() || isPerson.test(holder)) {
      return false;
    }
    return document.kind() != DocumentKind.DOMESTIC_EMPLOYER_CERTIFICATE
        || !holder.strip().equalsIgnoreCase(employer);
  }
}
