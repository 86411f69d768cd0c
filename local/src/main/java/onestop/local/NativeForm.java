package onestop.local;

/** Whether the services run as native executables instead of on the JVM. */
public final class NativeForm {

  private static final String PROPERTY = "onestop.native";

  private NativeForm() {}

  /** Asked for on the command line, or by the build for its tests. */
  public static boolean isWanted() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** From now on in this process. */
  public static void want() {
    System.setProperty(PROPERTY, "true");
  }
}
