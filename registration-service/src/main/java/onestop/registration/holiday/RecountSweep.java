package onestop.registration.holiday;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;
import onestop.registration.registration.Registrations;

/** Counts marked clocks anew, in slices, each once (R3.5). */
@Singleton
class RecountSweep extends Sweep<Recount> {

  private final Recounts recounts;
  private final Registrations registrations;

  RecountSweep(Recounts recounts, Registrations registrations) {
    super("recounts", Recount.class, "cast(:today as LocalDate) is not null", "registrationId");
    this.recounts = recounts;
    this.registrations = registrations;
  }

  @Override
  protected void apply(Recount mark, LocalDate today) {
    registrations.countAnew(mark.registrationId());
    recounts.done(mark);
  }

  @Override
  protected UUID id(Recount mark) {
    return mark.registrationId();
  }
}
