package onestop.registration.holiday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import onestop.kit.time.HolidayNotice;
import onestop.registration.registration.Status;
import org.hibernate.Session;

/**
 * Marks which registrations a new notice may move (R3.5), in the transaction that stores it,
 * whether an officer's call or the topic brought it; {@link RecountSweep} counts them anew.
 */
@ApplicationScoped
class Recounts {

  private final Session session;

  Recounts(Session session) {
    this.session = session;
  }

  void loaded(@Observes HolidayNotice notice) {
    mark(notice.year());
    session.persist(new CalendarChange(notice.year()));
  }

  /**
   * Due dates of the year, and around it those that its first and last days may have moved over New
   * Year; the days to hand in a certificate (R6.5) also where it is registered already.
   */
  void mark(int year) {
    session
        .createNativeMutationQuery(
            "INSERT INTO clock_recount (registration_id) SELECT id FROM registration WHERE"
                + " (status = ANY (?1) AND (due_on BETWEEN ?2 AND ?3 OR decision_due_on BETWEEN ?2"
                + " AND ?3)) OR (status NOT IN ('CANCELLED', 'REFUSED') AND hand_in_by BETWEEN ?2"
                + " AND ?3) ON CONFLICT DO NOTHING")
        .setParameter(
            1,
            Arrays.stream(Status.values())
                .filter(Status::isOpen)
                .map(Enum::name)
                .toArray(String[]::new))
        .setParameter(2, LocalDate.of(year - 1, Month.DECEMBER, 1))
        .setParameter(3, LocalDate.of(year + 1, Month.JANUARY, 31))
        .executeUpdate();
  }

  void done(Object mark) {
    session.remove(mark);
  }
}
