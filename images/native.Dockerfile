# A service as a native executable, compiled here by Mandrel for JDK 25. Built by ./onestop images --native.
ARG NATIVE_BUILDER
ARG NATIVE_BASE

FROM ${NATIVE_BUILDER} AS build
USER root
WORKDIR /onestop
COPY . .
# All four, with the list of types that travel as JSON; the images share this stage.
RUN GRAALVM_HOME=${JAVA_HOME} ./onestop native

FROM ${NATIVE_BASE}
ARG SERVICE
ARG REVISION=unknown
ARG VERSION=1.0.0-SNAPSHOT
LABEL org.opencontainers.image.title="${SERVICE}-native" \
      org.opencontainers.image.description="One-Stop: social insurance for foreigners who work in China" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=build /onestop/${SERVICE}/target/${SERVICE}-1.0.0-SNAPSHOT-runner /onestop/service
COPY --from=build /onestop/${SERVICE}/target/bom.json /sbom.json
WORKDIR /onestop
USER 65532:65532
ENTRYPOINT ["/onestop/service", "-Xmx128m"]
