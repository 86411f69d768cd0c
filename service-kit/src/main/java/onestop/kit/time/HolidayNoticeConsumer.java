package onestop.kit.time;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the holiday notices, in every service. */
@Singleton
public class HolidayNoticeConsumer {

  private final Intake intake;
  private final Handlers handlers;

  HolidayNoticeConsumer(Intake intake, Calendars calendars) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("holiday-notices")
            .on(
                "holiday-notice-loaded",
                HolidayNotice.class,
                notice -> {
                  calendars.load(notice);
                  return Handling.DONE;
                });
  }

  @Incoming("holiday-notices")
  @Blocking
  void notices(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
