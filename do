#!/usr/bin/env bash
# Everything a newcomer or a build machine does here: ./do run · test · test fast · bench · ci · new-migration
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '\033[1m%s\033[0m\n' "$*"; }

new_migration() {
  # Before the first release the one script is written from the model; afterwards scripts are only added (ADR 0006).
  dotnet build src/Linli -v q
  local folder; folder=$(mktemp -d)
  dotnet run --project src/Linli --no-build -- new-migration "--Linli:Folder=$folder" > "$folder/sqlite.sql"
  dotnet run --project src/Linli --no-build -- new-migration --postgres "--Linli:Folder=$folder" > "$folder/postgres.sql"
  mv "$folder/sqlite.sql" src/Linli/Migrations/Sqlite/0001-initial.sql
  mv "$folder/postgres.sql" src/Linli/Migrations/Postgres/0001-initial.sql
  rm -rf "$folder"
  dotnet build src/Linli -v q
}

case "${1:-help}" in
  new-migration) new_migration ;;
  *) echo "./do run | test | test fast | bench | ci | new-migration" ;;
esac
