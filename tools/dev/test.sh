# The tests, stage by stage: a stage that fails does not keep the later ones from running.
passed=0 failed=0 failures=()

run_tests() {
  local groups=(build test)
  if [ "${1:-}" = --long ]; then
    export QUELL_LONG=1 LSAN_OPTIONS=suppressions=$PWD/tools/dev/leaks.txt:print_suppressions=0
    groups+=(bench long)
  elif [ $# -gt 0 ]; then
    echo "./dev test takes --long or nothing" >&2
    return 2
  fi
  install_packages "${groups[@]}"
  start_postgres
  stage "format" format_check || true
  if stage "checked build" build_checked; then
    local label
    for label in unit architecture conformance scenarios property crash; do
      ! has_tests "$label" || gtest_stage "$label"
    done
  fi
  story_stage
  process_stage
  web_stages
  [ -z "${QUELL_LONG:-}" ] || { fuzz_stages; stage "state size" state_size || true; }
  report
}

run_checks() {
  install_packages build test
  stage "format" format_check || true
  ! stage "checked build" build_checked architecture_test || gtest_stage architecture
  [ ! -f web/package.json ] || stage "web check" step "web check" npm run --if-present check --prefix web || true
  report
}

# A stage that is one test.
stage() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    failures+=("$name")
    return 1
  fi
}

format_check() { step "format" check_formatted; }
check_formatted() {
  cpp_files | xargs -0 clang-format --dry-run -Werror || { echo "./dev format mends this"; return 1; }
}

# grep reads to the end: one that stops early would make ctest fail at its closed pipe, and a stage would be left out.
has_tests() { ctest --test-dir "$checked" -N -L "^$1\$" | grep 'Test *#' >/dev/null; }

# The tests of one label, counted from what each program writes. A program that dies before it writes counts as one.
gtest_stage() {
  local label=$1 results=build/logs/results status=0 counts ran bad
  rm -rf "$results" && mkdir -p "$results"
  GTEST_OUTPUT=xml:$PWD/$results/ step "$label tests" \
    ctest --test-dir "$checked" -L "^$label\$" -j 2 --output-on-failure || status=$?
  counts=$(cat "$results"/*.xml 2>/dev/null | sed -nE 's/^<testsuites tests="([0-9]+)" failures="([0-9]+)" .*/\1 \2/p' |
    awk '{ tests += $1; bad += $2 } END { print tests + 0, bad + 0 }')
  read -r ran bad <<<"$counts"
  if [ $status -ne 0 ]; then
    [ "$bad" -gt 0 ] || { bad=1 && ran=$((ran + 1)); }
    failures+=("$label")
  fi
  passed=$((passed + ran - bad))
  failed=$((failed + bad))
  echo "  $label: $((ran - bad)) passed, $bad failed"
}

# Whole stories in plain text through the real program (tests/scenarios/*.scenario).
story_stage() {
  local status=0 log=build/logs/stories.log ran bad
  QUELL_PROGRAM=$PWD/$checked/quell step "stories" node tests/scenarios/run.mjs || status=$?
  ran=$(sed -nE 's/^([0-9]+) passed, [0-9]+ failed$/\1/p' "$log" | tail -n 1)
  bad=$(sed -nE 's/^[0-9]+ passed, ([0-9]+) failed$/\1/p' "$log" | tail -n 1)
  [ $status -eq 0 ] || { [ "${bad:-0}" -gt 0 ] || bad=1; failures+=("stories"); }
  passed=$((passed + ${ran:-0}))
  failed=$((failed + ${bad:-0}))
  echo "  stories: ${ran:-0} passed, ${bad:-0} failed"
}

# The real program killed, looked into and sent the same twice (tests/process/*.test.mjs).
process_stage() {
  local status=0 log=build/logs/process-tests.log ran bad
  QUELL_PROGRAM=$PWD/$checked/quell step "process tests" \
    node --test --test-concurrency=1 --test-reporter=tap tests/process/*.test.mjs || status=$?
  ran=$(sed -nE 's/^# pass ([0-9]+)$/\1/p' "$log" | tail -n 1)
  bad=$(sed -nE 's/^# fail ([0-9]+)$/\1/p' "$log" | tail -n 1)
  [ $status -eq 0 ] || { [ "${bad:-0}" -gt 0 ] || bad=1; failures+=("process"); }
  passed=$((passed + ${ran:-0}))
  failed=$((failed + ${bad:-0}))
  echo "  process: ${ran:-0} passed, ${bad:-0} failed"
}

web_stages() {
  [ -f web/package.json ] || return 0
  stage "web check" step "web check" npm run --if-present check --prefix web || true
  ls web/playwright.config.* >/dev/null 2>&1 || return 0
  local status=0 log=build/logs/browser-tests.log ran bad
  (cd web && QUELL_PROGRAM=$OLDPWD/$checked/quell CHROMIUM=$(command -v chromium) &&
    export QUELL_PROGRAM CHROMIUM && cd .. && step "browser tests" npm exec --prefix web -- playwright test --reporter=list -c web) ||
    status=$?
  ran=$(sed -nE 's/^ *([0-9]+) passed.*/\1/p' "$log" | tail -n 1)
  bad=$(sed -nE 's/^ *([0-9]+) failed.*/\1/p' "$log" | tail -n 1)
  [ $status -eq 0 ] || { bad=${bad:-1} && failures+=("browser"); }
  passed=$((passed + ${ran:-0}))
  failed=$((failed + ${bad:-0}))
  echo "  browser: ${ran:-0} passed, ${bad:-0} failed"
}

# Ten minutes for each fuzzer. What it learns is kept in build/fuzz/corpus; fuzz/corpus/NAME holds the first examples,
# to which public HL7 messages come where they are (shared/data beside this checkout).
fuzz_stages() {
  local source name folders
  ls fuzz/*.cpp >/dev/null 2>&1 || return 0
  stage "fuzz build" build_fuzzers || return 0
  for source in fuzz/*.cpp; do
    name=$(basename "$source" .cpp)
    folders=("build/fuzz/corpus/$name")
    mkdir -p "${folders[0]}"
    [ ! -d "fuzz/corpus/$name" ] || folders+=("fuzz/corpus/$name")
    [ "$name" != hl7 ] || [ ! -d ../shared/data/hl7v2 ] || folders+=(../shared/data/hl7v2)
    stage "fuzz $name" step "fuzz $name" "build/fuzz/fuzz_$name" -max_total_time=600 -artifact_prefix=build/fuzz/ \
      "${folders[@]}" || true
  done
}
build_fuzzers() {
  configure build/fuzz -DQUELL_FUZZ=ON -DCMAKE_C_COMPILER=clang-16 -DCMAKE_CXX_COMPILER=clang++-16 &&
    step "fuzz build" ninja -C build/fuzz -j "$(nproc)"
}

# 100,000 people and 1,000,000 audit events, made by the verbs and kept in build/state: the program starts on them, and
# the chain holds. The release build, or it would take hours.
state_size() {
  build_release && step "state size build" ninja -C build -j "$(nproc)" bench_state_size &&
    step "state size" build/bench_state_size
}

# One private server for the whole run. It ends by itself when this shell does, however that ends.
start_postgres() {
  [ -z "${QUELL_TEST_POSTGRES:-}" ] || return 0
  QUELL_TEST_POSTGRES=$(tools/dev/postgres $$)
  export QUELL_TEST_POSTGRES
}

report() {
  local name
  for name in "${failures[@]}"; do echo "FAILED: $name (build/logs)"; done
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ ${#failures[@]} -eq 0 ]
}
