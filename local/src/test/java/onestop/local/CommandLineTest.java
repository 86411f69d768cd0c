package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onestop.local.command.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at the command line is told when something is not as it should be. */
class CommandLineTest {

  @TempDir Path root;

  @BeforeEach
  void aRepositoryWithoutServices() throws IOException {
    Files.writeString(root.resolve("pom.xml"), "<project/>");
  }

  @Test
  void aPortInUseIsOneLineAndNothingIsStarted() throws IOException {
    try (var _ = taken(Part.POSTGRES.usualPort())) {
      var said = run("up", "--empty", "--detach");
      assertEquals(1, said.code());
      assertEquals(
          "onestop: port 15432, which postgres needs, is taken by another program\n",
          said.errors());
    }
  }

  @Test
  void nothingRunsSoStatusSaysDownAndTheOthersSayWhatToDo() {
    var status = run("status");
    assertEquals(1, status.code());
    assertTrue(status.text().contains("postgres"), status.text());
    assertTrue(status.text().contains("down"), status.text());
    assertRefused("onestop: no service runs: ./onestop up\n", "clock", "2027-01-31");
    assertRefused(
        "onestop: registration has no log: it was not started yet\n", "logs", "registration");
    assertRefused(
        "onestop: registration-2 has no log: it was not started yet\n", "logs", "registration-2");
    assertRefused("onestop: no service registration\n", "dev", "registration");
    assertEquals("nothing was running\n", run("down").text());
    assertEquals("local data, logs and keys are gone\n", run("reset").text());
  }

  @Test
  void withoutACompilerForExecutablesNothingIsCompiled() {
    var home = System.getenv("GRAALVM_HOME");
    if (home == null) {
      assertRefused(
          "onestop: no executable is compiled: GRAALVM_HOME names no GraalVM or Mandrel for JDK"
              + " 25\n",
          "native");
    }
  }

  @Test
  void optionsOfImagesThatAreNotUnderstoodAreRefused() {
    for (var wrong : List.of("--tag", "--what", "--registry")) {
      assertEquals(2, run("images", wrong).code(), wrong);
    }
  }

  @Test
  void withoutAnEngineNoImageIsBuilt() throws Exception {
    var said = images(Files.createDirectory(root.resolve("no-programs")));
    assertEquals(1, said.code());
    assertEquals(
        "onestop: no image is built: neither Docker nor Podman answers on this machine\n",
        said.errors());
  }

  @Test
  void theEngineThatAnswersIsToldTheBasesTheRegistryAndTheTag() throws Exception {
    aService();
    bases("KEYCLOAK_IMAGE=one/keycloak:1");
    var programs = Files.createDirectory(root.resolve("programs"));
    // A client whose server is away, as Docker's often is, beside an engine that works.
    program(programs, "docker", "exit 1");
    program(programs, "podman", "echo \"$@\"");
    var said = images(programs, "--native", "--registry", "city.example", "--tag", "7");
    assertEquals(0, said.code(), said.errors());
    assertEquals(
        """
        building city.example/onestop/registration-service-native:7
        build -f images/native.Dockerfile --build-arg KEYCLOAK_IMAGE=one/keycloak:1\
         --build-arg SERVICE=registration-service --build-arg REVISION=unknown\
         -t city.example/onestop/registration-service-native:7 .
        building city.example/onestop/identity:7
        build -f images/identity.Dockerfile --build-arg KEYCLOAK_IMAGE=one/keycloak:1\
         --build-arg REVISION=unknown -t city.example/onestop/identity:7 .
        """,
        said.text());
  }

  @Test
  void pinWritesTheDigestThatWasPulledInPlaceOfAnOlderOneAndBuildsFromIt() throws Exception {
    var bases = bases("KEYCLOAK_IMAGE=one/keycloak:1@sha256:old");
    var programs = Files.createDirectory(root.resolve("programs"));
    program(
        programs,
        "docker",
        "case \"$1\" in image) echo one/keycloak@sha256:new ;; *) echo \"$@\" ;; esac");
    var said = images(programs, "--pin");
    assertEquals(0, said.code(), said.errors());
    assertTrue(said.text().startsWith("pull one/keycloak:1\n"), said.text());
    assertTrue(
        said.text().contains("--build-arg KEYCLOAK_IMAGE=one/keycloak:1@sha256:new "), said.text());
    assertEquals("# pinned\nKEYCLOAK_IMAGE=one/keycloak:1@sha256:new\n", Files.readString(bases));
  }

  @Test
  void aBaseThatCannotBePulledIsNamedAndNothingIsBuiltOrWritten() throws Exception {
    var bases = bases("KEYCLOAK_IMAGE=one/keycloak:1");
    var programs = Files.createDirectory(root.resolve("programs"));
    program(programs, "docker", "test \"$1\" = info");
    var said = images(programs, "--pin");
    assertEquals(1, said.code());
    assertEquals("onestop: one/keycloak:1 cannot be pulled\n", said.errors());
    assertEquals("# pinned\nKEYCLOAK_IMAGE=one/keycloak:1\n", Files.readString(bases));
  }

  private void aService() throws IOException {
    Files.writeString(root.resolve("pom.xml"), "<module>registration-service</module>");
    var sources =
        Files.createDirectories(root.resolve("registration-service").resolve("src/main/java"));
    Files.writeString(sources.resolve("One.java"), "");
  }

  private Path bases(String line) throws IOException {
    var folder = Files.createDirectory(root.resolve("images"));
    return Files.writeString(folder.resolve("bases.env"), "# pinned\n" + line + "\n");
  }

  /** Runs {@code images} in a process of its own that finds only these programs. */
  private Said images(Path programs, String... options) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Donestop.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "images"));
    command.addAll(List.of(options));
    var errors = root.resolve("errors.txt");
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("PATH", programs.toString());
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text, Files.readString(errors));
  }

  private static void program(Path folder, String name, String what) throws IOException {
    var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + what + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheListOfCommands() {
    for (var wrong :
        List.of(
            new String[] {},
            new String[] {"fly"},
            new String[] {"up", "--replicas"},
            new String[] {"up", "--replicas", "3"},
            new String[] {"up", "--empty", "now"},
            new String[] {"logs"},
            new String[] {"token"})) {
      var said = run(wrong);
      assertEquals(2, said.code(), List.of(wrong)::toString);
      assertTrue(said.errors().startsWith("usage: ./onestop COMMAND"), said.errors());
    }
  }

  @Test
  void aTokenIsPrintedAloneAndAWrongRoleIsRefused() {
    var token = run("token", "officer", "sub=officer-1");
    assertEquals(0, token.code());
    assertEquals(3, token.text().strip().split("\\.", -1).length, "one JWT and nothing else");
    assertEquals(1, run("token", "king").code());
  }

  @Test
  void everyFaultOfAFileToSendIsNamedAndNothingIsSent() throws IOException {
    var file =
        Files.writeString(root.resolve("events.json"), "{not json\n{\"specversion\":\"1.0\"}\n");
    var said = run("send", file.toString());
    assertEquals(1, said.code());
    assertTrue(said.errors().contains("events.json:1: not JSON"), said.errors());
    assertTrue(said.errors().contains("events.json:2: topic is missing"), said.errors());
    assertTrue(said.errors().endsWith("onestop: nothing was sent\n"), said.errors());
  }

  @Test
  void withoutAJdk25TheScriptSaysSoInOneLine() throws Exception {
    // The script, looking in places where there is nothing.
    var script = Files.readString(Path.of("../onestop"));
    var places = script.lines().filter(line -> line.startsWith("for home in")).findFirst();
    var blind = script.replace(places.orElseThrow(), "for home in \"${JAVA_HOME:-}\"; do");
    var copy = Files.writeString(root.resolve("onestop"), blind);
    var builder = new ProcessBuilder("bash", copy.toString(), "up").redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", root.resolve("no-jdk").toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor());
    assertTrue(said.startsWith("onestop: no JDK 25 found"), said);
    assertEquals(1, said.lines().count(), said);
  }

  private record Said(int code, String text, String errors) {}

  private void assertRefused(String errors, String... arguments) {
    var said = run(arguments);
    assertEquals(1, said.code());
    assertEquals(errors, said.errors());
  }

  private Said run(String... arguments) {
    var out = System.out;
    var err = System.err;
    var text = new ByteArrayOutputStream();
    var errors = new ByteArrayOutputStream();
    System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(new Commands(root), List.of(arguments));
      return new Said(
          code, text.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Holds a port; a system that already runs on this machine holds it as well as we do. */
  private static AutoCloseableSocket taken(int port) {
    try {
      var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      return socket::close;
    } catch (IOException e) {
      return () -> {};
    }
  }

  private interface AutoCloseableSocket extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
