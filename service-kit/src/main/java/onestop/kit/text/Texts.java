package onestop.kit.text;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Texts for people, stored as code and parameters and rendered in the reader's language. A service
 * keeps its own in {@code texts.properties} and {@code texts_zh.properties}; the kit's are in
 * {@code kit-texts}. A parameter stands as {@code {name}}.
 */
public final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /** The text of the key, or the key itself where there is none. */
  public static String text(Language language, String key, Map<String, String> params) {
    return find(language, key, params).orElse(key);
  }

  /** The text of the key. */
  public static String text(Language language, String key) {
    return text(language, key, Map.of());
  }

  /** The text of the key, empty where there is none. */
  public static Optional<String> find(Language language, String key, Map<String, String> params) {
    return lookUp("texts", language.locale(), key)
        .or(() -> lookUp("kit-texts", language.locale(), key))
        .map(template -> fill(template, params));
  }

  private static Optional<String> lookUp(String bundle, Locale locale, String key) {
    try {
      return Optional.of(
          ResourceBundle.getBundle(bundle, locale, loader(), NO_FALLBACK).getString(key));
    } catch (MissingResourceException _) {
      return Optional.empty();
    }
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Texts.class.getClassLoader() : context;
  }

  private static String fill(String template, Map<String, String> params) {
    String text = template;
    for (var param : params.entrySet()) {
      text = text.replace("{" + param.getKey() + "}", param.getValue());
    }
    return text;
  }
}
