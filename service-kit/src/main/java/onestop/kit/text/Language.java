package onestop.kit.text;

import java.util.List;
import java.util.Locale;

/** The two languages people are answered in. */
public enum Language {
  /** English. */
  EN(Locale.ENGLISH),
  /** 简体中文. */
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The first acceptable of the two, English when there is none. */
  public static Language of(List<Locale> acceptable) {
    for (Locale wish : acceptable) {
      for (Language language : values()) {
        if (language.locale.getLanguage().equals(wish.getLanguage())) {
          return language;
        }
      }
    }
    return EN;
  }

  /** For {@code Content-Language} and bundles. */
  public Locale locale() {
    return locale;
  }
}
