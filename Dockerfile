# Fanion as a service: one process, one volume, no right to write anywhere else.
#   docker build --tag fanion .
#   docker run --read-only --volume fanion:/data --publish 127.0.0.1:8080:8080 --env-file .env fanion
# tests/process/test_container_steps.py does what stands here without an engine.

FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
WORKDIR /source
COPY requirements.lock requirements-build.lock ./
RUN python -m venv /opt/fanion && \
    /opt/fanion/bin/python -m pip install --require-hashes --requirement requirements.lock && \
    python -m pip install --require-hashes --requirement requirements-build.lock
COPY pyproject.toml ./
COPY bot bot
COPY handlers handlers
COPY schedules schedules
RUN python -m hatchling build --target wheel --directory /wheel && \
    /opt/fanion/bin/python -m pip install --no-index --no-deps /wheel/*.whl && \
    /opt/fanion/bin/python -m pip uninstall --yes pip

FROM python:3.13-slim
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /data fanion && \
    install --directory --owner fanion --group fanion --mode 700 /data
COPY --from=build /opt/fanion /opt/fanion
# The tree is read-only at run time: no bytecode is written, and what needs a file has it in /data.
ENV PATH=/opt/fanion/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    TMPDIR=/data \
    FANION_DATABASE_URL=sqlite:////data/fanion.db \
    FANION_HTTP_HOST=0.0.0.0 \
    FANION_HTTP_PORT=8080
USER fanion
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s --retries=3 \
    CMD ["python", "-c", "import os, sys, urllib.request as u; sys.exit(u.build_opener(u.ProxyHandler({})).open(f\"http://127.0.0.1:{os.environ['FANION_HTTP_PORT']}/healthz\", timeout=2).status != 200)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["fanion"]
CMD ["run"]
