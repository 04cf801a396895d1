# Sourced by ./miyamichi test and lighthouse. The tests: Java, then web, then the browser against the real service, then a day
# played against it; the counts come last.

counted() { # FILE WORD: the number before WORD in the last line of the form "N passed, N failed"
  sed -n "s/.*\b\([0-9][0-9]*\) $2.*/\1/p" "$1" | tail -n 1
}

surefire() { # ATTRIBUTE: its sum over all reports of this run
  find . -path '*/surefire-reports/TEST-*.xml' -newer "$started" -exec sed -n '/<testsuite /{s/.* '"$1"'="\([0-9]*\)".*/\1/p;q}' {} \; |
    awk '{ sum += $1 } END { print sum + 0 }'
}

run_tests() {
  mkdir -p var/test
  started=var/test/started.stamp
  touch "$started"
  status=0

  maven verify || status=1
  java_failed=$(($(surefire failures) + $(surefire errors)))
  java_skipped=$(surefire skipped)
  java_passed=$(($(surefire tests) - java_failed - java_skipped))
  [ "$status" -eq 0 ] || { echo "$java_passed passed, $((java_failed > 0 ? java_failed : 1)) failed, $java_skipped skipped"; exit 1; }
  touch "$stamp"

  (cd web && npm test) 2>&1 | tee var/test/web.log
  browser_tests 2>&1 | tee var/test/browser.log
  outing_tests 2>&1 | tee var/test/outing.log
  staff_tests 2>&1 | tee var/test/staff.log
  demo_test 2>&1 | tee var/test/demo.log

  passed=$java_passed failed=$java_failed
  for log in web browser outing staff demo; do
    n=$(counted "var/test/$log.log" passed)
    [ -n "$n" ] || { echo "the $log tests did not report; see var/test/$log.log" >&2; failed=$((failed + 1)); n=0; }
    passed=$((passed + n))
    n=$(counted "var/test/$log.log" failed)
    failed=$((failed + ${n:-0}))
  done
  echo "$passed passed, $failed failed, $java_skipped skipped"
  [ "$failed" -eq 0 ]
}

browser_tests() { # two services: one by the real clock, and a demonstration in the hours of the local rides
  waits=""
  trap 'for each in $waits; do kill "$each" 2>/dev/null || true; done' EXIT
  MIYAMICHI_FEED_TOKEN=browser-tests serve_for_tests data || return
  url=$served
  rm -rf var/test/morning/postgres # the morning of a day on which nobody has booked yet
  serve_for_tests morning --demo --still --at 2026-11-25T09:10+09:00 || return
  (cd web && MIYAMICHI_URL=$url MIYAMICHI_DEMO_URL=$served npm run e2e) || true
  for each in $waits; do kill "$each"; wait "$each" || true; done
  trap - EXIT
}

outing_tests() { # the pages of a day out, on an afternoon with made-up visitors about
  waits=""
  trap 'for each in $waits; do kill "$each" 2>/dev/null || true; done' EXIT
  rm -rf var/test/morning/postgres
  serve_for_tests morning --demo --at 2026-11-25T14:10+09:00 || return
  (cd web && MIYAMICHI_URL=$served MIYAMICHI_DEMO_URL=$served npm run e2e:outing) || true
  for each in $waits; do kill "$each"; wait "$each" || true; done
  trap - EXIT
}

staff_tests() { # the pages of those who work here, on a morning of their own, which they may fill with bookings
  waits=""
  trap 'for each in $waits; do kill "$each" 2>/dev/null || true; done' EXIT
  [ ! -d var/test/staff ] || find var/test/staff -mindepth 1 -maxdepth 1 ! -name region -exec rm -rf {} + # bookings of the last run
  serve_for_tests staff --demo --at 2026-11-24T08:10+09:00 || return
  (cd web && MIYAMICHI_URL=$served MIYAMICHI_SHOTS="$here/web/target/screenshots" npm run e2e:staff) || true
  for each in $waits; do kill "$each"; wait "$each" || true; done
  trap - EXIT
}

measure_pages() { # OPTIONS: Lighthouse on the service at MIYAMICHI_URL, or else on a demonstration of its own
  waits=""
  trap 'for each in $waits; do kill "$each" 2>/dev/null || true; done' EXIT
  served=${MIYAMICHI_URL:-}
  [ -n "$served" ] || serve_for_tests morning --demo --still --at 2026-11-25T09:10+09:00 >&2 || exit 1
  status=0
  (cd web && MIYAMICHI_URL=$served npm run --silent lighthouse -- "$@") || status=$?
  for each in $waits; do kill "$each"; wait "$each" || true; done
  trap - EXIT
  exit "$status"
}

serve_for_tests() { # FOLDER OPTIONS: starts a service on that data folder; its address is in $served
  name=$1
  shift
  rm -f "var/test/serve-$name.out"
  MIYAMICHI_PORT=0 MIYAMICHI_DATA="$here/var/test/$name" ./miyamichi serve "$@" >"var/test/serve-$name.out" 2>"var/test/serve-$name.log" &
  server=$!
  waits="$waits $server"
  waited=0
  until served=$(sed -n 's/^miyamichi ready //p' "var/test/serve-$name.out" 2>/dev/null) && [ -n "$served" ]; do
    kill -0 "$server" 2>/dev/null || { tail -n 20 "var/test/serve-$name.log"; echo "0 passed, 1 failed"; return 1; }
    waited=$((waited + 1))
    [ "$waited" -lt 300 ] || { echo "the service was not ready within 300 s"; echo "0 passed, 1 failed"; return 1; }
    sleep 1
  done
}

demo_test() { # a whole day over HTTP; it needs the region and the validators the browser tests had
  if MIYAMICHI_DATA="$here/var/test/data" ./miyamichi demo --script 2>var/test/demo.err; then
    echo "1 passed, 0 failed"
  else
    tail -n 5 var/test/demo.err
    echo "0 passed, 1 failed"
  fi
}
