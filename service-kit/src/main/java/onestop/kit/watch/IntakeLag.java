package onestop.kit.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many events wait at the broker for this replica, by channel, as its own consumers know it
 * from their last fetch. While a consumer is away its last word stands: the broker's own figures
 * scale the service, these say what it knows.
 */
@ApplicationScoped
class IntakeLag {

  private static final String GROUP = "consumer-fetch-manager-metrics";

  private final KafkaClientService clients;
  private final MultiGauge lag;

  IntakeLag(KafkaClientService clients, MeterRegistry metrics) {
    this.clients = clients;
    this.lag =
        MultiGauge.builder("onestop.intake.lag")
            .description("Events at the broker that this replica has not fetched yet")
            .baseUnit("events")
            .register(metrics);
  }

  @Scheduled(every = "{onestop.watch.lag}", concurrentExecution = ConcurrentExecution.SKIP)
  void measure() {
    List<Row<?>> rows = new ArrayList<>();
    for (String channel : clients.getConsumerChannels()) {
      double waiting = 0;
      for (KafkaConsumer<?, ?> consumer : clients.getConsumers(channel)) {
        waiting += waiting(consumer);
      }
      rows.add(Row.of(Tags.of("channel", channel), waiting));
    }
    lag.register(rows, true);
  }

  private static double waiting(KafkaConsumer<?, ?> consumer) {
    // There is no client before the broker's address is known.
    return Stream.ofNullable(consumer.unwrap())
        .flatMap(client -> client.metrics().values().stream())
        .filter(metric -> metric.metricName().group().equals(GROUP))
        .filter(metric -> metric.metricName().name().equals("records-lag"))
        .map(metric -> metric.metricValue())
        .filter(Double.class::isInstance)
        .mapToDouble(Double.class::cast)
        .filter(Double::isFinite)
        .sum();
  }
}
