package onestop.registration.document;

import java.util.ArrayList;
import java.util.List;

/** Which documents a submission needs (R4.2). */
public final class Checklist {

  private Checklist() {}

  /**
   * One document of the list.
   *
   * @param why the rule that asks for it
   * @param required false for what may be added
   */
  public record Item(DocumentKind kind, String why, boolean required) {}

  /** The list for a channel and a situation. */
  public static List<Item> of(Channel channel, Situation situation) {
    List<Item> items = new ArrayList<>();
    if (situation.isPermanentResident()) {
      items.add(needed(DocumentKind.PERMANENT_RESIDENT_ID, "R1.3"));
    } else {
      items.add(needed(DocumentKind.PASSPORT, "R4.2"));
      items.add(needed(DocumentKind.RESIDENCE_PERMIT, "R3.10"));
      if (channel != Channel.ONE_STOP) {
        items.add(needed(situation.employmentDocument(), "R4.1"));
      }
    }
    if (situation.employed()) {
      if (situation.posted()) {
        items.add(needed(DocumentKind.POSTING_LETTER, "R4.2"));
        items.add(needed(DocumentKind.DOMESTIC_EMPLOYER_CERTIFICATE, "R1.1"));
      } else {
        items.add(needed(DocumentKind.LABOUR_CONTRACT, "R4.2"));
      }
    }
    if (channel == Channel.COUNTER) {
      items.add(needed(DocumentKind.APPLICATION_FORM, "R4.2"));
    }
    if (!situation.isPermanentResident()) {
      items.add(new Item(DocumentKind.RESIDENCE_PERMIT_RECEIPT, "R3.10", false));
    }
    items.add(new Item(DocumentKind.CERTIFICATE_OF_COVERAGE, "R4.5", false));
    return List.copyOf(items);
  }

  private static Item needed(DocumentKind kind, String why) {
    return new Item(kind, why, true);
  }
}
