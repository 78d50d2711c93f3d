#!/usr/bin/env bash
# Runs the tests of the plugins: each in a fresh environment of its own, with diplodoc from this tree and the plugin
# installed as users install them. Names of plugins choose some of them: plugins/test.sh diplodoc-arrow
set -u
cd "$(dirname "$0")" || exit 1
[ "$#" -gt 0 ] || set -- diplodoc-*/

test_plugin() {
  (
    cd "$1" && rm -rf .venv && python3 -m venv .venv &&
      .venv/bin/pip install -q ../.. '.[test]' && .venv/bin/python -m pytest
  )
}

passed=0 failed=0
for plugin in "$@"; do
  plugin=${plugin%/}
  echo "+ $plugin"
  if test_plugin "$plugin"; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "$plugin FAILED" >&2; fi
done
echo "plugins: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
