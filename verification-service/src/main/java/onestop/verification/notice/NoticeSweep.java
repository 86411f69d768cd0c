package onestop.verification.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onestop.kit.sweep.Sweep;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.time.BusinessClock;
import org.jboss.logging.Logger;

/** Sends what was written, in both languages. A mail that fails is tried again the next day. */
@Singleton
@Priority(NoticeSweep.LAST)
class NoticeSweep extends Sweep<Notice> {

  /** After the sweeps that write. */
  static final int LAST = -1;

  private static final Logger LOG = Logger.getLogger(NoticeSweep.class);

  private final Mailer mailer;
  private final Notices notices;
  private final BusinessClock clock;

  NoticeSweep(Mailer mailer, Notices notices, BusinessClock clock) {
    super("notices", Notice.class, "e.sendOn <= :today", "sendOn");
    this.mailer = mailer;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  protected void apply(Notice due, LocalDate today) {
    try {
      mailer.send(mail(due));
      due.sent(clock.now());
    } catch (RuntimeException e) {
      // Mail is no reason to hold back others, and the server's answer may quote the address.
      LOG.warnf("Notice %s was not sent: %s", due.id(), e.getClass().getName());
      due.notSent(today);
    }
  }

  private Mail mail(Notice notice) {
    Map<String, String> params = notices.params(notice);
    String key = "notice." + notice.code();
    return Mail.withText(
        notice.email(),
        both(key + ".subject", params, " / "),
        both(key + ".body", params, "\n\n----\n\n"));
  }

  private static String both(String key, Map<String, String> params, String between) {
    return Stream.of(Language.ZH, Language.EN)
        .map(language -> Texts.text(language, key, params))
        .collect(Collectors.joining(between));
  }

  @Override
  protected UUID id(Notice due) {
    return due.id();
  }
}
