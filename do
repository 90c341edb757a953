#!/usr/bin/env bash
# The one script of the house. It installs what a step needs and says so.
#   ./do run            build, make the demo county if there is none, serve on http://127.0.0.1:5080
#   ./do test           everything: SQLite, a private PostgreSQL, browser journeys, formatting
#   ./do test fast      rules and data without PostgreSQL's cluster and without a browser
#   ./do bench NAME     intake [--peer] | search [--peer] | channels | start | crash | walks | clocks | race | all   (see bench/README.md)
#   ./do new-migration  write the schema script from the model (before the first release)
#   ./do docs           write the generated documents (states, access matrix) anew
#   ./do pictures       take the README's pictures of the demo county anew
#   ./do release        self-contained tarballs for linux-x64 and linux-arm64; --check lives a day with the one of this machine
set -euo pipefail
cd "$(dirname "$0")"
# The whole check, not only the compiler: see Directory.Build.props.
[ "${1:-}" = test ] && export LinliCheck=true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: install it from your distribution or https://dotnet.microsoft.com, then run this again."
  dotnet --version >/dev/null || fail "The .NET SDK found here cannot build this project: it needs version 10 (see global.json)."
}

need_node() {
  command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] \
    || fail "Node.js 20 or newer is missing; it builds the style sheets and islands."
}

# Debian packages, only those missing; elsewhere it says what to install by hand.
need_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || { say "Not Debian: please see to ${missing[*]} yourself; what is found on PATH is used."; return 0; }
  [ "$(id -u)" = 0 ] || { say "Missing: ${missing[*]}. Run once as root: apt-get install ${missing[*]}"; return 0; }
  say "Installing ${missing[*]}"
  apt-get update -qq || say "The package lists could not be renewed; trying with those at hand."
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || say "Could not install ${missing[*]}; the tests that need them will say so."
}

# The peer of the intake bench, Request Tracker 5: only when asked for, and without starting any of its services.
need_peer() {
  local policy=/usr/sbin/policy-rc.d placed=
  if [ "$(id -u)" = 0 ] && command -v debconf-set-selections >/dev/null && ! [ -e /usr/sbin/rt-setup-database-5 ]; then
    printf '%s boolean false\n' 'request-tracker5 request-tracker5/dbconfig-install' 'rt5-db-postgresql request-tracker5/dbconfig-install' \
      'request-tracker5 request-tracker5/handle-siteconfig-permissions' 'request-tracker5 request-tracker5/install-cronjobs' | debconf-set-selections
    if ! [ -e "$policy" ]; then
      placed=1
      trap 'rm -f /usr/sbin/policy-rc.d' EXIT
      printf '#!/bin/sh\nexit 101\n' > "$policy"; chmod +x "$policy"
    fi
  fi
  need_packages request-tracker5 rt5-db-postgresql starman
  [ -z "$placed" ] || { rm -f "$policy"; trap - EXIT; }
}

build() { say "Building"; dotnet build linli.slnx -v q --nologo; }

# Runs a test project and adds its counts to the totals, whatever its exit code.
passed=0 failed=0
run_tests() {
  local log; log=$(mktemp)
  set +e
  dotnet test --no-build "$@" | tee "$log"
  local code=${PIPESTATUS[0]}
  set -e
  passed=$((passed + $(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' "$log" | tail -n 1 | grep . || echo 0)))
  local bad; bad=$(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' "$log" | tail -n 1 | grep . || echo 0)
  [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  failed=$((failed + bad))
  rm -f "$log"
}

case "${1:-help}" in
  run)
    need_dotnet; need_node
    shift
    exec dotnet run --project src/Linli -- serve --demo "$@" ;;
  test)
    need_dotnet; need_node
    if [ "${2:-}" = fast ]; then
      build
      LINLI_TEST_POSTGRES=off run_tests --project tests/Linli.Tests
    else
      need_packages chromium postgresql-15 fonts-noto-cjk
      build
      say "Checking the formatting"
      dotnet format linli.slnx --no-restore --verify-no-changes || { echo "Formatting differs: run dotnet format."; failed=$((failed + 1)); }
      run_tests --project tests/Linli.Tests
      run_tests --project tests/Linli.Journeys
    fi
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] ;;
  bench)
    need_dotnet; need_node
    need_packages postgresql-15 wrk
    [[ " $* " == *" --peer "* ]] && need_peer
    shift
    say "Publishing"
    # A lock file apart: publishing for one machine would write its runtime into the committed one.
    dotnet publish src/Linli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath="$PWD/artifacts/linli.lock.json" -o artifacts/linli -v q --nologo
    dotnet build -c Release bench/Linli.Bench -v q --nologo
    exec dotnet bench/Linli.Bench/bin/Release/net10.0/Linli.Bench.dll "$@" ;;
  new-migration)
    dotnet build src/Linli -v q --nologo
    folder=$(mktemp -d)
    dotnet run --project src/Linli --no-build --no-launch-profile -- new-migration "--Linli:Folder=$folder" > "$folder/sqlite.sql"
    dotnet run --project src/Linli --no-build --no-launch-profile -- new-migration --postgres "--Linli:Folder=$folder" > "$folder/postgres.sql"
    mv "$folder/sqlite.sql" src/Linli/Migrations/Sqlite/0001-initial.sql
    mv "$folder/postgres.sql" src/Linli/Migrations/Postgres/0001-initial.sql
    rm -rf "$folder"
    dotnet build src/Linli -v q --nologo ;;
  docs)
    dotnet build tests/Linli.Tests -v q --nologo
    LINLI_WRITE_DOCS=1 dotnet test --no-build --project tests/Linli.Tests -- --filter-class '*StatesTests' '*AccessMatrixTests' ;;
  pictures)
    need_dotnet; need_node; need_packages chromium fonts-noto-cjk
    dotnet build tests/Linli.Journeys -v q --nologo
    dotnet test --no-build --project tests/Linli.Journeys -- --filter-class '*PicturesTests' --explicit only ;;
  release)
    need_dotnet; need_node
    version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
    # The same sources make the same tarball: names in order, nobody's names, the last commit's time.
    moment=$(git log -1 --format=%ct 2>/dev/null || echo 0)
    made=() missing=()
    mkdir -p artifacts/release
    for machine in linux-x64 linux-arm64; do
      name="linli-$version-$machine" folder="artifacts/release/linli-$version-$machine"
      say "Publishing $name"
      rm -rf "$folder" "$folder.tar.gz" "$folder.tar.gz.sha256"
      if ! dotnet publish src/Linli -c Release -r "$machine" --self-contained true -p:PublishReadyToRun=true -p:DebugType=none -p:GenerateDocumentationFile=false \
          -p:NuGetLockFilePath="$PWD/artifacts/$machine.lock.json" -o "$folder" -v q --nologo; then
        missing+=("$machine"); continue
      fi
      cp -r deploy "$folder/deploy" && rm "$folder/deploy/check-release"
      mkdir -p "$folder/docs" && cp -r docs/ops docs/guide "$folder/docs/" && cp LICENSE CHANGELOG.md "$folder/"
      tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$moment" -C artifacts/release -cf - "$name" | gzip -n > "$folder.tar.gz"
      (cd artifacts/release && sha256sum "$name.tar.gz" > "$name.tar.gz.sha256")
      made+=("$folder.tar.gz")
    done
    [ ${#made[@]} -eq 0 ] || ls -lh "${made[@]}"
    [ ${#missing[@]} -eq 0 ] || say "Not made: ${missing[*]}. See above; most often its runtime pack could not be restored from the package source."
    if [ "${2:-}" = --check ]; then
      case $(uname -m) in x86_64) here=linux-x64 ;; aarch64) here=linux-arm64 ;; *) fail "No tarball is made for this kind of machine." ;; esac
      deploy/check-release "artifacts/release/linli-$version-$here.tar.gz"
    fi
    [ ${#missing[@]} -eq 0 ] ;;
  *)
    sed -n '2,11s/^# \{0,1\}//p' "$0" ;;
esac
