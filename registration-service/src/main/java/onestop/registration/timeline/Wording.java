package onestop.registration.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.registration.document.DefectTexts;

/** Puts a fact into words in the reader's language, its codes too. */
final class Wording {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern NOT_TOLD = Pattern.compile("\\{\\w+}");
  private static final String UNKNOWN = "–";

  private Wording() {}

  /** The sentence of an event; a figure that the event does not carry is a dash. */
  static String summary(Language language, String event, Map<String, String> params) {
    Map<String, String> words = new HashMap<>();
    params.forEach((name, value) -> words.put(name, words(language, value)));
    // An officer returns with a reason, the check of documents with defects.
    if (params.getOrDefault("defects", "").isEmpty() && words.containsKey("reason")) {
      words.put("defects", words.get("reason"));
    }
    return NOT_TOLD.matcher(Texts.text(language, "event." + event, words)).replaceAll(UNKNOWN);
  }

  private static String words(Language language, String value) {
    List<String> parts = List.of(value.split(", ", -1));
    if (!parts.stream().allMatch(part -> CODE.matcher(part).matches())) {
      return value;
    }
    return parts.stream()
        .map(part -> word(language, part))
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }

  private static String word(Language language, String code) {
    return Texts.find(language, "code." + code, Map.of())
        // A sentence elsewhere, a part of one here.
        .or(() -> DefectTexts.find(language, code).map(text -> text.replaceFirst("[.。]$", "")))
        .orElse(code);
  }
}
