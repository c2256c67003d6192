# step NAME COMMAND...: runs the command with its output in build/logs/NAME.log, shows each ten seconds how far it is,
# and, where it fails, the end of that log.
step() {
  local name=$1 log=build/logs/${1// /-}.log start=$SECONDS pulse status=0
  shift
  mkdir -p build/logs
  printf '%s ...\n' "$name"
  (
    while sleep 10 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
      printf '  %s: %d s  %s\n' "$name" $((SECONDS - start)) "$(tail -n 1 "$log" | cut -c1-90)"
    done
  ) &
  pulse=$!
  "$@" >"$log" 2>&1 || status=$?
  { kill "$pulse" && wait "$pulse"; } 2>/dev/null || true
  if [ $status -ne 0 ]; then
    tail -n 60 "$log" >&2
    printf '%s FAILED after %d s; all of its output: %s\n' "$name" $((SECONDS - start)) "$log" >&2
  elif [ $((SECONDS - start)) -ge 10 ]; then
    printf '%s: done in %d s\n' "$name" $((SECONDS - start))
  fi
  return $status
}
