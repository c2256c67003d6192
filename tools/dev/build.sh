# The builds. Checkouts share what ccache keeps: paths are noted from the checkout's root.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

build_release() {
  build_web
  configure build
  step "build" ninja -C build -j "$(nproc)"
}

# What the tests run: compiled quickly, or with sanitizers for --long (docs/decisions/0006).
checked=build/checked
build_checked() {
  local sanitized=OFF
  [ -z "${QUELL_LONG:-}" ] || { sanitized=ON && checked=build/sanitized; }
  build_web && configure "$checked" -DQUELL_CHECKED=ON -DQUELL_SANITIZED=$sanitized &&
    step "checked build" ninja -C "$checked" -j "$(nproc)" "$@"
}

configure() {
  local folder=$1
  shift
  [ -f "$folder/build.ninja" ] || step "configure $(basename "$folder")" cmake -S . -B "$folder" -G Ninja "$@"
}

# npm packages anew only where the lock file or Node changed; pages anew only where a source is newer than they are.
build_web() {
  [ -f web/package.json ] || return 0
  local lock
  lock=$({ cat web/package-lock.json && node --version; } | sha256sum)
  if [ "$lock" != "$(cat web/node_modules/.lock-built 2>/dev/null)" ]; then
    step "web packages" env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --prefix web || return
    echo "$lock" >web/node_modules/.lock-built
  fi
  mkdir -p build
  if [ ! -d web/dist ] || [ ! -f build/web.built ] || [ -n "$(newer_web_sources)" ]; then
    step "web pages" npm run build --prefix web || return
    touch build/web.built
  fi
}

newer_web_sources() {
  local sources=(web texts)
  [ ! -f openapi.json ] || sources+=(openapi.json)
  find "${sources[@]}" \( -name node_modules -o -path web/dist \) -prune -o -newer build/web.built -print -quit 2>/dev/null
}

cpp_files() {
  # A folder that is not there yet is no failure.
  find src tests fuzz bench \( -name '*.cpp' -o -name '*.h' \) -print0 2>/dev/null || true
}

run_benches() {
  build_web && configure build && step "build benchmarks" ninja -C build -j "$(nproc)" all benches
  start_postgres
  local program
  for program in build/bench_*; do
    [ -x "$program" ] || continue
    echo "== ${program#build/bench_}"
    "$program" "$@"
  done
}
