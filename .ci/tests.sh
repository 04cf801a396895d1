# Sourced by ./miyamichi test: Java, then web, then the browser against the real service, then a day played against it.
# Ends with the counts.

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
  demo_test 2>&1 | tee var/test/demo.log

  passed=$java_passed failed=$java_failed
  for log in web browser demo; do
    n=$(counted "var/test/$log.log" passed)
    [ -n "$n" ] || { echo "the $log tests did not report; see var/test/$log.log" >&2; failed=$((failed + 1)); n=0; }
    passed=$((passed + n))
    n=$(counted "var/test/$log.log" failed)
    failed=$((failed + ${n:-0}))
  done
  echo "$passed passed, $failed failed, $java_skipped skipped"
  [ "$failed" -eq 0 ]
}

browser_tests() {
  rm -f var/test/serve.out
  MIYAMICHI_PORT=0 MIYAMICHI_DATA="$here/var/test/data" MIYAMICHI_FEED_TOKEN=browser-tests ./miyamichi serve \
    >var/test/serve.out 2>var/test/serve.log &
  server=$!
  waited=0
  until url=$(sed -n 's/^miyamichi ready //p' var/test/serve.out) && [ -n "$url" ]; do
    kill -0 "$server" 2>/dev/null || { tail -n 20 var/test/serve.log; echo "0 passed, 1 failed"; return; }
    waited=$((waited + 1))
    [ "$waited" -lt 300 ] || { kill "$server"; echo "the service was not ready within 300 s"; echo "0 passed, 1 failed"; return; }
    sleep 1
  done
  (cd web && MIYAMICHI_URL=$url npm run e2e) || true
  kill "$server"
  wait "$server" || true
}

demo_test() { # a whole day over HTTP; it needs the region and the validators the browser tests had
  if MIYAMICHI_DATA="$here/var/test/data" ./miyamichi demo --script 2>var/test/demo.err; then
    echo "1 passed, 0 failed"
  else
    tail -n 5 var/test/demo.err
    echo "0 passed, 1 failed"
  fi
}
