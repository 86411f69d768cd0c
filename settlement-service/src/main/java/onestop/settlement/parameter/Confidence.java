package onestop.settlement.parameter;

/** How sure a figure is. */
public enum Confidence {
  /** Read in an official text. */
  V,
  /** A secondary source. */
  V2,
  /** General knowledge, or our reading. */
  G
}
