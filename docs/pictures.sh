#!/usr/bin/env bash
# Takes the pictures of the README from the running product: docs/pictures.sh
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$root/docs/images"
DOTNET_TieredPGO=0 dotnet build "$root/tests/Storefront.Browser.Tests" -c Release -v q --nologo -clp:NoSummary -p:RunAnalyzers=false
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
STOREFRONT_PICTURES=$pictures dotnet "$root/artifacts/bin/Storefront.Browser.Tests/release/Storefront.Browser.Tests.dll" \
  --progress off --filter-class '*PictureTests'
for name in portal-desk shop-desk product-phone office-orders-phone; do
  cp "$pictures/$name.jpg" "$root/docs/images/"
done
