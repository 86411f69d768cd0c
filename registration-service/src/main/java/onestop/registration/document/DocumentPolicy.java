package onestop.registration.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Examines the documents of a submission; all defects are told at once (R4.2 to R4.4). */
public final class DocumentPolicy {

  private DocumentPolicy() {}

  /**
   * What is wrong, empty when the submission is complete.
   *
   * @param day the day of submission, on which all must be valid
   */
  public static List<Defect> examine(
      Channel channel,
      Situation situation,
      Known known,
      List<SubmittedDocument> documents,
      LocalDate day) {
    Set<Defect> defects = new LinkedHashSet<>();
    for (Checklist.Item item : Checklist.of(channel, situation)) {
      if (item.required() && !isThere(item.kind(), channel, documents)) {
        defects.add(Defect.of("MISSING", item.kind()));
      }
    }
    for (SubmittedDocument document : documents) {
      defects.addAll(examine(document, known, day));
    }
    return List.copyOf(defects);
  }

  /** True when the residence permit is still applied for: its receipt stands in (R3.10). */
  public static boolean awaitsResidencePermit(List<SubmittedDocument> documents) {
    return documents.stream()
            .noneMatch(document -> document.kind() == DocumentKind.RESIDENCE_PERMIT)
        && documents.stream()
            .anyMatch(document -> document.kind() == DocumentKind.RESIDENCE_PERMIT_RECEIPT);
  }

  private static boolean isThere(
      DocumentKind kind, Channel channel, List<SubmittedDocument> documents) {
    return documents.stream()
        .filter(document ->
            document.kind() == kind
                || (kind == DocumentKind.RESIDENCE_PERMIT
                    && document.kind() == DocumentKind.RESIDENCE_PERMIT_RECEIPT))
        // At the counter a paper whose original nobody saw was not handed in.
        .anyMatch(document ->
            channel != Channel.COUNTER
                || kind == DocumentKind.APPLICATION_FORM
                || Boolean.TRUE.equals(document.originalSeen()));
  }

  private static List<Defect> examine(SubmittedDocument document, Known known, LocalDate day) {
    List<Defect> defects = new ArrayList<>();
    boolean needsTerm =
        document.kind() == DocumentKind.LABOUR_CONTRACT
            || document.kind() == DocumentKind.POSTING_LETTER;
    LocalDate lastDay =
        document.validUntil() != null
            ? document.validUntil()
            : needsTerm ? document.endsOn() : null;
    if ((lastDay != null && lastDay.isBefore(day)) || known.isWithdrawn(document)) {
      defects.add(Defect.of("EXPIRED", document.kind()));
    }
    if (known.contradicts(document)) {
      defects.add(Defect.of("MISMATCH", document.kind()));
    }
    if (needsTerm && !statesTerm(document)) {
      defects.add(Defect.of("NO_TERM", document.kind()));
    }
    return defects;
  }

  private static boolean statesTerm(SubmittedDocument document) {
    return document.startsOn() != null
        && (document.endsOn() != null || Boolean.TRUE.equals(document.openEnded()));
  }
}
