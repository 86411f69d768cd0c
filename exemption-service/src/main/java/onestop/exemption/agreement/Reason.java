package onestop.exemption.agreement;

import java.util.List;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;

/** Why something was not accepted: the code, and its text in the reader's language. */
public record Reason(String code, String message) {

  /** The codes with their texts. */
  public static List<Reason> of(List<String> codes, Language language) {
    return codes.stream().map(code -> new Reason(code, Texts.text(language, code))).toList();
  }
}
