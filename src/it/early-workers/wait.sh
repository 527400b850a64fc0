#!/bin/sh
# Waits for a JVM of this project that has begun to load JUnit though no tests are asked for yet; writes its id to the file.
left=1200
while [ $left -gt 0 ]; do
  for each in /proc/[0-9]*; do
    if [ "$(readlink "$each/cwd")" = "$(pwd -P)" ] &&
      tr '\0' ' ' 2>/dev/null <"$each/cmdline" | grep -q 'WorkerMain early' &&
      ls -l "$each/fd" 2>/dev/null | grep -q junit-jupiter-api; then
      basename "$each" >"$1"
      exit 0
    fi
  done
  sleep 0.1
  left=$((left - 1))
done
echo 'No such JVM in two minutes.'
exit 1
