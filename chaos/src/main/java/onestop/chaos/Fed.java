package onestop.chaos;

import java.time.YearMonth;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The feeder's own record: what was sent, and what the services have answered. */
final class Fed {

  /**
   * A poisoned event.
   *
   * @param id its CloudEvents id, whether a reader can see it or not
   * @param channels those that must have kept it, by service and name
   * @param readable whether the reader can see the id
   */
  record Poisoned(String id, String topic, Set<String> channels, boolean readable) {}

  /** A pensioner, verified or not. */
  record Pensioner(String socialSecurityNumber, boolean verified) {}

  /** What a pay run answered: how many were paid. */
  record PayRun(YearMonth month, int paid) {}

  final Map<Integer, Hire> hires = new ConcurrentSkipListMap<>();
  final Map<String, Pensioner> pensioners = new ConcurrentSkipListMap<>();
  final Map<YearMonth, PayRun> payRuns = new ConcurrentSkipListMap<>();
  final Map<String, Poisoned> poison = new ConcurrentHashMap<>();

  /** Settlements by the social security number of the person who left. */
  final Map<String, String> settlements = new ConcurrentHashMap<>();

  /** One-stop applications by the number of the hire. */
  final Map<Integer, String> applications = new ConcurrentSkipListMap<>();

  /** Certificates for going abroad by the person's reference. */
  final Map<String, String> abroad = new ConcurrentSkipListMap<>();

  /** What could not be brought to its end, or was answered as it should not. */
  final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  final AtomicInteger events = new AtomicInteger();
  final AtomicInteger duplicates = new AtomicInteger();
  final AtomicInteger calls = new AtomicInteger();
}
