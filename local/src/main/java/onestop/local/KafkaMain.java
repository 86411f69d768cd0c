package onestop.local;

import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Kafka as a process of the local run, with the contracts' topics. Arguments: data folder, port.
 */
public final class KafkaMain {

  private KafkaMain() {}

  public static void main(String[] arguments) throws Exception {
    Logging.toStandardOutput();
    var kafka = LocalKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    var topics = new TreeMap<String, Integer>();
    Topics.ofContracts().forEach(topic -> topics.put(topic, Topics.PARTITIONS));
    kafka.topics(topics);
    System.out.println("Kafka listens on " + kafka.bootstrap() + " with " + topics.keySet());
    Thread.currentThread().join();
  }
}
