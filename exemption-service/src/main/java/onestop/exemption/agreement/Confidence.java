package onestop.exemption.agreement;

/** How sure a figure is, the surest first. */
public enum Confidence {
  /** Read in an official or treaty text. */
  V,
  /** From a secondary source. */
  V2,
  /** General knowledge, or our reading. */
  G
}
