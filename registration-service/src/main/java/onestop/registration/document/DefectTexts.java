package onestop.registration.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;

/** Defects in words (R4.4). */
public final class DefectTexts {

  private static final List<String> WHAT = List.of("MISSING", "EXPIRED", "MISMATCH", "NO_TERM");

  private DefectTexts() {}

  /** The kind of document that a defect's code names, empty for a code that is none. */
  public static Optional<String> document(String code) {
    return what(code).map(what -> code.substring(what.length() + 1));
  }

  /** What a defect's code says, empty for a code that is none. */
  public static Optional<String> find(Language language, String code) {
    return what(code)
        .flatMap(what ->
            Texts.find(language, "document." + code.substring(what.length() + 1), Map.of())
                .flatMap(name -> Texts.find(language, "defect." + what, Map.of("document", name))));
  }

  private static Optional<String> what(String code) {
    return WHAT.stream().filter(what -> code.startsWith(what + "_")).findFirst();
  }
}
