package onestop.kit.outbox;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;

/** A process of its own that runs one round and takes a minute over its first event. */
final class PausedRound {

  private PausedRound() {}

  public static void main(String[] args) throws Exception {
    try (Producer<String, byte[]> producer =
        OutboxRelay.producer(Map.of("bootstrap.servers", args[1]))) {
      Store.round(Store.at(args[0]), slow(producer)).run();
    }
  }

  @SuppressWarnings("unchecked")
  private static Producer<String, byte[]> slow(Producer<String, byte[]> producer) {
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            PausedRound.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (_, method, arguments) -> {
              Object answer = method.invoke(producer, arguments);
              if (method.getName().equals("send")) {
                System.out.println("SENT");
                TimeUnit.SECONDS.sleep(60);
              }
              return answer;
            });
  }
}
