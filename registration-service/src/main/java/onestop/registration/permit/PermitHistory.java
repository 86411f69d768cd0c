package onestop.registration.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import onestop.registration.permit.PermitEvents.Cancelled;
import onestop.registration.permit.PermitEvents.Category;
import onestop.registration.permit.PermitEvents.Changed;
import onestop.registration.permit.PermitEvents.Extended;
import onestop.registration.permit.PermitEvents.Later;

/**
 * A permit as its facts give it in the order of their own times, whichever order they came in
 * (R3.8).
 *
 * @param stints the employers it was for, one after the other
 * @param validUntil null for one opened by hand whose end is not known
 */
record PermitHistory(List<Stint> stints, Category category, LocalDate validUntil) {

  static final String EMPLOYER_CHANGED = "EMPLOYER_CHANGED";
  static final String PERMIT_CANCELLED = "PERMIT_CANCELLED";

  /** How the permit began: its issue, or what was entered by hand. */
  record Beginning(
      LocalDate issuedOn, Category category, LocalDate validUntil, PermitContent content) {}

  /** A later fact, by the id it is kept under. */
  record Told(UUID id, Later what) {}

  /**
   * The time the permit was for one employer.
   *
   * @param facts ids of the changes that belong to it, the one that began it first
   * @param personSaidAt when the person's data were last said within it, null when they were not
   * @param until the day it ended, null while it lasts
   * @param endReason null while it lasts
   */
  record Stint(
      List<UUID> facts,
      PermitContent content,
      Instant personSaidAt,
      LocalDate from,
      LocalDate until,
      String endReason) {

    private Stint with(UUID fact, PermitContent newer, Instant saidAt) {
      List<UUID> all = new ArrayList<>(facts);
      all.add(fact);
      return new Stint(all, newer, saidAt == null ? personSaidAt : saidAt, from, until, endReason);
    }

    private Stint endedOn(LocalDate day, String reason) {
      return new Stint(facts, content, personSaidAt, from, day, reason);
    }
  }

  static PermitHistory of(Beginning beginning, List<Told> told) {
    List<Stint> stints = new ArrayList<>();
    stints.add(new Stint(List.of(), beginning.content(), null, beginning.issuedOn(), null, null));
    Category category = beginning.category();
    LocalDate validUntil = beginning.validUntil();
    List<Told> inOrder =
        told.stream().sorted(Comparator.comparing((Told one) -> one.what().at())).toList();
    for (Told one : inOrder) {
      Stint last = stints.getLast();
      switch (one.what()) {
        case Extended extended -> validUntil = extended.validUntil();
        case Cancelled cancelled -> {
          stints.set(stints.size() - 1, last.endedOn(cancelled.cancelledOn(), PERMIT_CANCELLED));
          // Nothing that follows brings a cancelled permit back.
          return new PermitHistory(stints, category, validUntil);
        }
        case Changed change -> {
          category = change.category() == null ? category : change.category();
          PermitContent content = last.content().changedBy(change);
          Instant saidAt = change.person() == null ? null : change.changedAt();
          if (last.content().isToAnotherEmployer(change)) {
            stints.set(stints.size() - 1, last.endedOn(change.day(), EMPLOYER_CHANGED));
            stints.add(new Stint(List.of(one.id()), content, saidAt, change.day(), null, null));
          } else {
            stints.set(stints.size() - 1, last.with(one.id(), content, saidAt));
          }
        }
      }
    }
    return new PermitHistory(stints, category, validUntil);
  }
}
