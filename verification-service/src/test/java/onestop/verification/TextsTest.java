package onestop.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import onestop.verification.evidence.Channel;
import org.junit.jupiter.api.Test;

/** Every text stands in both languages with the same figures. */
class TextsTest {

  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Test
  void bothLanguagesSayTheSame() {
    var english = ResourceBundle.getBundle("texts", Locale.ENGLISH, NO_FALLBACK);
    var chinese = ResourceBundle.getBundle("texts", Locale.SIMPLIFIED_CHINESE, NO_FALLBACK);
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
    for (String key : english.keySet()) {
      assertEquals(
          parameters(english.getString(key)), parameters(chinese.getString(key)), () -> key);
    }
  }

  @Test
  void everyChannelHasItsName() {
    var english = ResourceBundle.getBundle("texts", Locale.ENGLISH, NO_FALLBACK);
    for (Channel channel : Channel.values()) {
      assertTrue(english.containsKey("channel." + channel + ".needs"), channel::name);
    }
  }

  private static Set<String> parameters(String text) {
    Set<String> found = new TreeSet<>();
    PARAMETER.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
