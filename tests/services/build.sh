#!/usr/bin/env bash
# Builds the host if a source is newer than the last build. Asking the build system takes longer than starting.
set -euo pipefail
root=$1
stamp="$root/artifacts/.built"
if [ -e "$stamp" ] && [ -z "$(find "$root/src" "$root"/Directory.* "$root/global.json" -newer "$stamp" -type f -print -quit)" ]; then
  exit 0
fi
mkdir -p "$root/artifacts"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_TieredPGO=0 # docs/decisions/0012: the compiler of Razor pages is hit, too
began=$(date +%s)
echo "Building …"
touch "$root/artifacts/.building"
dotnet build "$root/src/Storefront.Host" -c Release -v q --nologo -clp:NoSummary -p:RunAnalyzers=false
mv "$root/artifacts/.building" "$stamp"
echo "Built in $(($(date +%s) - began)) s."
