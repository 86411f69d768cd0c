package onestop.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onestop.local.Build;
import onestop.local.LocalFault;
import onestop.local.Part;
import onestop.local.Settings;

/** Compiles the services to native executables, with the compiler in {@code GRAALVM_HOME}. */
final class NativeBuild {

  private static final String BUNDLES =
      "-H:IncludeResourceBundles=texts,-H:IncludeResourceBundles=kit-texts";

  private final Settings settings;
  private final String home;

  NativeBuild(Settings settings, String home) {
    this.settings = settings;
    this.home = home;
  }

  int run() {
    requireCompiler();
    var folders = settings.folders();
    var modules =
        settings.services().stream().sorted().map(Part::module).collect(Collectors.joining(","));
    new Build(folders, System.out::println).bringUpToDate(settings.services());
    var types =
        ReflectedTypes.write(reflected(), folders.home().resolve("native/reflect-config.json"));
    System.out.println("compiling " + modules + ": some minutes each");
    try {
      var maven =
          Build.maven(
              folders,
              List.of(
                  "-DskipTests",
                  "-Dspotless.check.skip=true",
                  "-Dquarkus.native.enabled=true",
                  // The JVM's application stays what it is.
                  "-Dquarkus.package.jar.enabled=false",
                  "-Dquarkus.native.additional-build-args=-H:+UnlockExperimentalVMOptions,"
                      + BUNDLES
                      + ",-H:ReflectionConfigurationFiles="
                      + types,
                  "package",
                  "-am",
                  "-pl",
                  modules));
      maven.environment().put("GRAALVM_HOME", home);
      if (maven.inheritIO().start().waitFor() != 0) {
        throw new LocalFault("the native build failed: see above");
      }
    } catch (IOException e) {
      throw new LocalFault("Maven cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted while compiling", e);
    }
    settings.services().stream()
        .sorted()
        .forEach(service -> System.out.println(folders.shown(folders.executable(service))));
    return 0;
  }

  private List<String> reflected() {
    var classes = new ArrayList<Path>();
    var root = settings.folders().root();
    classes.add(root.resolve("service-kit/target/classes"));
    settings
        .services()
        .forEach(one -> classes.add(root.resolve(one.module()).resolve("target/classes")));
    return ReflectedTypes.in(classes);
  }

  private void requireCompiler() {
    if (home == null || home.isBlank()) {
      throw new LocalFault(
          "no executable is compiled: GRAALVM_HOME names no GraalVM or Mandrel for JDK 25");
    }
    if (!Files.isExecutable(Path.of(home, "bin", "native-image"))) {
      throw new LocalFault("no executable is compiled: there is no bin/native-image in " + home);
    }
  }
}
