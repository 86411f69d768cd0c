# Keycloak with its build step done, so that it starts on a read-only file system. The realm is mounted (k8s/base/identity).
ARG KEYCLOAK_IMAGE
FROM ${KEYCLOAK_IMAGE} AS build
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true

FROM ${KEYCLOAK_IMAGE}
LABEL org.opencontainers.image.title="identity" \
      org.opencontainers.image.description="One-Stop: Keycloak, built for PostgreSQL"
COPY --from=build /opt/keycloak/ /opt/keycloak/
USER 1000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized", "--import-realm"]
