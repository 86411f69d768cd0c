package onestop.registration.holiday;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;

/** Looks once more for clocks that were started while a notice was being loaded (R3.5). */
@Singleton
class CalendarChangeSweep extends Sweep<CalendarChange> {

  private final Recounts recounts;

  CalendarChangeSweep(Recounts recounts) {
    // A replica reads the calendar every second; a batch of permits takes less than the rest.
    super(
        "calendar-changes",
        CalendarChange.class,
        "cast(:today as LocalDate) is not null and e.loadedAt < instant - 15 second",
        "loadedAt");
    this.recounts = recounts;
  }

  @Override
  protected void apply(CalendarChange change, LocalDate today) {
    recounts.mark(change.year());
    recounts.done(change);
  }

  @Override
  protected UUID id(CalendarChange change) {
    return change.id();
  }
}
