package onestop.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onestop.local.NativeForm;
import onestop.local.Settings;

/** The commands of {@code ./onestop}, by name. */
public final class Commands {

  private static final String HELP =
      """
      usage: ./onestop COMMAND

        up [--detach] [--empty] [--replicas 2] [--native]
                                   starts everything, plays sample permits and one person's life; Ctrl-C stops it
                                   --detach leaves it running, --empty plays nothing,
                                   --replicas 2 starts each service twice (the second on 8091 to 8094)
        down                       stops everything
        status                     what runs, with memory
        logs NAME [--follow]       shows the log of a service, postgres, kafka or world
        reset                      forgets all local data
        dev SERVICE                everything as up --empty, that service with live reload
        token ROLE [name=value..]  prints a bearer token: ./onestop token officer sub=officer-1
        clock DATE                 moves the date of all services: ./onestop clock 2027-01-31, ./onestop clock today
        send FILE                  publishes CloudEvents, one JSON object a line, topic in the attribute "topic"
        images [--native] [--pin] [--registry NAME] [--tag TAG]
                                   builds the images with Docker or Podman: see images/README.md
        native                     compiles native executables with the compiler in GRAALVM_HOME;
                                   up --native and test --native use them
        test                       runs all tests
        chaos [--minutes N] [--seed S]
                                   breaks a system of its own under load, then checks that nothing is lost or twice (docs/chaos.md)
        aot                        records ahead-of-time caches from a life played; up starts with them from then on
        bench [--quick] [--page] [PART ..]
                                   measures how fast it is beside the floor of this machine (bench/README.md)
        help                       this list
      """;

  private final Path root;

  /**
   * The commands on one repository.
   *
   * @param root the repository's folder
   */
  public Commands(Path root) {
    this.root = root;
  }

  /** Runs one command; the answer is the exit code, 2 for what is not understood. */
  public int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      return notUnderstood();
    }
    var rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "up" -> up(rest);
      case "down" -> rest.isEmpty() ? new Down(settings()).run() : notUnderstood();
      case "status" -> rest.isEmpty() ? new Status(settings()).run() : notUnderstood();
      case "logs" ->
          named(rest, List.of("--follow"))
              ? new Logs(settings(), rest.getFirst(), rest.contains("--follow")).run()
              : notUnderstood();
      case "reset" -> rest.isEmpty() ? new Reset(settings()).run() : notUnderstood();
      case "dev" ->
          named(rest, List.of()) ? new Dev(settings(), rest.getFirst()).run() : notUnderstood();
      case "token" -> rest.isEmpty() ? notUnderstood() : new TokenCommand(settings()).run(rest);
      case "clock" ->
          named(rest, List.of()) ? new Clock(settings()).run(rest.getFirst()) : notUnderstood();
      case "send" ->
          named(rest, List.of()) ? new Send(settings()).run(rest.getFirst()) : notUnderstood();
      case "chaos" -> new Chaos(settings()).run(rest);
      case "images" -> images(rest);
      case "native" ->
          rest.isEmpty()
              ? new NativeBuild(settings(), System.getenv("GRAALVM_HOME")).run()
              : notUnderstood();
      case "aot" -> rest.isEmpty() ? new Aot(settings()).run() : notUnderstood();
      case "bench" -> new Bench(settings()).run(rest);
      case "help", "--help", "-h" -> {
        System.out.print(HELP);
        yield 0;
      }
      default -> notUnderstood();
    };
  }

  private int up(List<String> rest) {
    var options = new ArrayList<>(rest);
    var settings = settings();
    if (options.remove("--native")) {
      NativeForm.want();
    }
    int at = options.indexOf("--replicas");
    if (at >= 0) {
      if (at + 1 == options.size() || !options.get(at + 1).matches("[12]")) {
        return notUnderstood();
      }
      settings = settings.with(Integer.parseInt(options.get(at + 1)));
      options.subList(at, at + 2).clear();
    }
    return List.of("--detach", "--empty").containsAll(options)
        ? new Up(settings, options.contains("--detach"), options.contains("--empty")).run()
        : notUnderstood();
  }

  private int images(List<String> rest) {
    var images = Images.of(settings(), rest);
    return images == null ? notUnderstood() : images.run();
  }

  private static boolean named(List<String> rest, List<String> options) {
    return !rest.isEmpty() && options.containsAll(rest.subList(1, rest.size()));
  }

  private static int notUnderstood() {
    System.err.print(HELP);
    return 2;
  }

  private Settings settings() {
    return Settings.usual(root);
  }
}
