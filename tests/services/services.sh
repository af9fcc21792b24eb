# Sourced by ./test: installs what is missing and starts PostgreSQL, Azurite, coturn and Redis on loopback. Everything it starts,
# stop_services stops again.

tools="$root/artifacts/tools"
services_dir=""
pg_bin=""
pg_dir=""
azurite_pid=""
turn_pid=""
redis_pid=""

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Debian packages; their daemons are not started.
need_debian() {
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || install_debian postgresql || return
  # The one without a window is quicker (DemoTown.cs); where Debian does not have it, or cannot be reached, the other one will do.
  command -v chromium-headless-shell >/dev/null || install_debian chromium-headless-shell fonts-liberation \
    || command -v chromium >/dev/null || install_debian chromium fonts-liberation
}

install_debian() {
  echo "Installing $* …"
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee /usr/sbin/policy-rc.d >/dev/null
    as_root chmod +x /usr/sbin/policy-rc.d
  fi
  { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "$@"; } >"$root/artifacts/apt.log" 2>&1 \
    || { tail -5 "$root/artifacts/apt.log"; echo "Could not install $*; see artifacts/apt.log."; return 1; }
}

need_node_tools() {
  mkdir -p "$tools"
  if ! cmp -s "$root/tests/services/package.json" "$tools/package.json"; then
    echo "Installing the theme linter and Azurite …"
    cp "$root/tests/services/package.json" "$tools/package.json"
    (cd "$tools" && npm install --no-package-lock --no-audit --no-fund --loglevel=error >"$root/artifacts/npm.log" 2>&1) \
      || { rm "$tools/package.json"; tail -5 "$root/artifacts/npm.log"; echo "npm failed; see artifacts/npm.log."; return 1; }
  fi
  export STOREFRONT_NODE_TOOLS="$tools/node_modules"
}

free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }

as_postgres() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}

# Every test copies a database and drops it again: in memory, where there is enough of it.
fast_folder() {
  local free
  free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1)
  if [ -w /dev/shm ] && [ "${free:-0}" -gt 2000000 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

start_postgres() {
  local port
  pg_bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  port=$(free_port)
  pg_dir=$(mktemp -d -p "$(fast_folder)")
  [ "$(id -u)" = 0 ] && chown postgres "$pg_dir"
  as_postgres "$pg_bin/initdb" -D "$pg_dir/data" -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null
  # Data of one test run: durability is tested by the program's own transactions, not by this cluster's disk.
  cat >>"$pg_dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$pg_dir'
max_connections = 200
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
CONF
  as_postgres "$pg_bin/pg_ctl" -D "$pg_dir/data" -l "$pg_dir/log" -w start >/dev/null
  export STOREFRONT_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}

start_azurite() {
  local port
  port=$(free_port)
  node "$tools/node_modules/azurite/dist/src/blob/main.js" --silent --disableTelemetry --inMemoryPersistence \
    --blobHost 127.0.0.1 --blobPort "$port" --skipApiVersionCheck >"$services_dir/azurite.log" 2>&1 &
  azurite_pid=$!
  for _ in $(seq 50); do (: </dev/tcp/127.0.0.1/"$port") 2>/dev/null && break; sleep 0.2; done
  # The account and key are Azurite's published ones, the same on every machine.
  export STOREFRONT_AZURITE="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:$port/devstoreaccount1"
}

answers() { for _ in $(seq 50); do (: </dev/tcp/127.0.0.1/"$1") 2>/dev/null && return; sleep 0.2; done; return 1; }

# The relay of video advice. Where Debian does not have it, its test is skipped.
start_turn() {
  command -v turnserver >/dev/null || install_debian coturn || return 0
  local port
  port=$(free_port)
  turnserver -n --listening-ip=127.0.0.1 --relay-ip=127.0.0.1 --listening-port="$port" --no-tls --no-dtls --no-cli --fingerprint \
    --use-auth-secret --static-auth-secret=of-this-run --realm=turn.localhost --userdb="$services_dir/turn.db" --pidfile="$services_dir/turn.pid" \
    --log-file=stdout >"$services_dir/turn.log" 2>&1 &
  turn_pid=$!
  answers "$port" && export STOREFRONT_TEST_TURN="127.0.0.1:$port;of-this-run"
}

# Between several nodes.
start_redis() {
  command -v redis-server >/dev/null || install_debian redis-server || return 0
  local port
  port=$(free_port)
  redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly no --dir "$services_dir" >"$services_dir/redis.log" 2>&1 &
  redis_pid=$!
  answers "$port" && export STOREFRONT_TEST_REDIS="127.0.0.1:$port"
}

start_services() {
  services_dir=$(mktemp -d)
  start_postgres
  start_azurite
  start_turn
  start_redis
}

stop_services() {
  [ -n "$services_dir" ] || return 0
  for pid in $azurite_pid $turn_pid $redis_pid; do kill "$pid" 2>/dev/null; done
  [ -z "$pg_bin" ] || as_postgres "$pg_bin/pg_ctl" -D "$pg_dir/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$services_dir" "$pg_dir"
}
