package onestop.bench;

/** One part of the bench: it sets up what it needs, measures, and takes everything down again. */
interface Measurement {

  /** The name by which it is run alone: {@code ./onestop bench intake}. */
  String name();

  /** Measures, and adds its lines. */
  void run(Plan plan, Report report) throws Exception;
}
