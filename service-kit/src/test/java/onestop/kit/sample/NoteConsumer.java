package onestop.kit.sample;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears notes on two channels of one topic. */
@Singleton
public class NoteConsumer {

  private final Intake intake;
  private final Handlers first;
  private final Handlers second;

  NoteConsumer(Intake intake, Notes notes) {
    this.intake = intake;
    this.first =
        intake
            .handlers("notes")
            .on("note-written", Notes.Written.class, notes::written)
            .on("note-repeated", Notes.Repeated.class, notes::repeated);
    this.second =
        intake.handlers("notes-again").on("note-written", Notes.Written.class, notes::heardAgain);
  }

  @Incoming("notes")
  @Blocking
  void notes(ConsumerRecords<String, byte[]> records) {
    intake.take(records, first);
  }

  @Incoming("notes-again")
  @Blocking
  void again(ConsumerRecords<String, byte[]> records) {
    intake.take(records, second);
  }
}
