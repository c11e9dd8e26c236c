# The service in one image: the page is built in the first stage, the environment in the second, and neither tool is in
# the third. It runs as nobody in particular, and writes to /data alone.

FROM node:24-slim AS page
WORKDIR /build/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-audit --no-fund --loglevel=error
COPY web/ ./
RUN npm run --silent build

FROM python:3.13-slim AS environment
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
RUN python -m venv /opt/imagery
COPY requirements.lock ./
RUN /opt/imagery/bin/pip install --require-hashes -r requirements.lock \
    && python -m venv /opt/builder && /opt/builder/bin/pip install "hatchling>=1.27"
COPY pyproject.toml hatch_build.py README.md LICENSE NOTICE ./
COPY safety/ safety/
COPY prompts/ prompts/
COPY graphs/ graphs/
COPY service/ service/
COPY --from=page /build/web/dist/ web/dist/
RUN /opt/builder/bin/python -m hatchling build -t wheel -d /build/wheels \
    && /opt/imagery/bin/pip install --no-deps /build/wheels/*.whl

FROM python:3.13-slim
# The client of PostgreSQL is here for `imagery backup` and `imagery restore`.
RUN apt-get update -q \
    && apt-get install -y -q --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin imagery \
    && install -d -o imagery -g imagery -m 0700 /data
COPY --from=environment /opt/imagery /opt/imagery
ENV PATH=/opt/imagery/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    IMAGERY_HOST=0.0.0.0 \
    IMAGERY_PORT=8000 \
    IMAGERY_DATA_DIR=/data
USER imagery
WORKDIR /data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
ENTRYPOINT ["imagery"]
CMD ["serve"]
