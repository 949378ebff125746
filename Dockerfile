# syntax=docker/dockerfile:1
# One image for all processes of the service: the API (the default command), the worker and the migration. It holds the
# sources, their bundle, the packages they need at run time, and Node; nothing in it is written when it runs.

# Any Debian with Node 24.18 or newer and npm. Pin what you deploy: --build-arg NODE_IMAGE=node@sha256:…
ARG NODE_IMAGE=docker.io/library/node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional packages are the embedded Postgres and a second Node. Install scripts are not run: none of what is left needs
# one. Type declarations and source maps are of no use at run time and make up a quarter of the folder.
RUN npm ci --omit=dev --omit=optional --ignore-scripts \
  && npm cache clean --force \
  && find node_modules -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' \) -delete

# The bundler is needed to make the bundle, and not to run it.
FROM ${NODE_IMAGE} AS bundle
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY src ./src
COPY scripts/bundle-folder.cjs scripts/bundle.ts ./scripts/
RUN node scripts/bundle.ts

FROM ${NODE_IMAGE} AS service
ARG VERSION=unversioned
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Order Management API" \
  org.opencontainers.image.description="Orders, wallet payments and an audit trail on Postgres: API, worker and migration" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}"

# Nobody but root can change the program; the account that runs it can only write where a volume is mounted.
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
# A bundle belongs to the sources, the list of packages and the folder that it was made from.
COPY --from=bundle /app/node_modules/.cache/bundle ./node_modules/.cache/bundle
COPY package.json package-lock.json LICENSE ./
COPY db/migrations ./db/migrations
COPY db/repeatable ./db/repeatable
COPY scripts/bundle-folder.cjs scripts/bundle.ts scripts/check-node.cjs scripts/demo-shop.ts scripts/export.ts scripts/healthcheck.ts scripts/migrate.ts scripts/run.cjs scripts/target-database.ts ./scripts/
COPY scripts/export ./scripts/export
COPY src ./src
# Only written to without SMTP_URL or STORAGE_URL: mount a volume here then. A new one takes over the owner of the folder.
RUN install --directory --owner 10001 --group 10001 --mode 0750 /data

# Inside a container 127.0.0.1 would reach nobody. The drain gives a load balancer the time to notice before the door closes.
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000 \
  WORKER_PORT=3001 \
  DATA_DIR=/data \
  SHUTDOWN_DRAIN_SECONDS=5

# By number, so that an orchestrator can see that it is not root.
USER 10001:10001
EXPOSE 3000 3001
# The process handles SIGTERM itself and has no children to wait for, so it needs no init in front of it. Give it longer
# than the drain and the nine seconds in which requests end: `docker run --stop-timeout 20`.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "scripts/healthcheck.ts"]

# As `npm start`; the worker replaces it with what `npm run worker` runs.
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=30", "scripts/run.cjs", "server"]
