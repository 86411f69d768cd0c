# A service on the JVM, started from an ahead-of-time cache that was recorded here, in this build, by the very runtime that will
# use it. Built by ./onestop images; the first two stages are shared by all four services.
ARG JDK_IMAGE
ARG JVM_BASE

FROM ${JDK_IMAGE} AS build
WORKDIR /onestop
COPY . .
RUN ./mvnw -q -ntp -DskipTests package -pl local,registration-service,exemption-service,settlement-service,verification-service -am
# What is left of a JDK for a service; the recording below is only good for this one.
RUN jlink --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.localedata,jdk.management,jdk.net,jdk.jfr \
      --strip-java-debug-attributes --no-header-files --no-man-pages --generate-cds-archive --output /jre

FROM build AS recorded
# PostgreSQL does not run as root, and wants to know its user's name.
RUN echo 'recorder:x:65532:65532::/tmp:/bin/sh' >> /etc/passwd && chown -R 65532:65532 /onestop
USER 65532:65532
# PostgreSQL and Kafka come from their Maven artifacts: a whole life is played inside this build, and each service writes its cache.
RUN /jre/bin/java -Donestop.root=/onestop -Duser.timezone=UTC \
      -cp "local/target/local-1.0.0-SNAPSHOT.jar:local/target/lib/*" onestop.local.Main aot

FROM ${JVM_BASE}
ARG SERVICE
ARG REVISION=unknown
ARG VERSION=1.0.0-SNAPSHOT
LABEL org.opencontainers.image.title="${SERVICE}" \
      org.opencontainers.image.description="One-Stop: social insurance for foreigners who work in China" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=recorded /jre /jre
# At the path of the recording: the cache knows the jars by path and time.
COPY --from=recorded /onestop/${SERVICE}/target/quarkus-app /onestop/${SERVICE}/target/quarkus-app
COPY --from=recorded /onestop/${SERVICE}/target/bom.json /sbom.json
WORKDIR /onestop/${SERVICE}/target/quarkus-app
USER 65532:65532
# The heap and the rest are said by JDK_JAVA_OPTIONS; a cache that does not fit is left aside, never a reason not to start.
ENTRYPOINT ["/jre/bin/java", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]
