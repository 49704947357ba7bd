#!/bin/sh
# Makes again what is vendored: govuk.css of govuk-frontend (MIT) and the woff2 fonts of Public Sans
# (OFL 1.1). Run it by hand when a version changes; nothing in the build needs npm or Python.
# Needs node with npm, and Python with fonttools and brotli.
set -eu
HERE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
TARGET="$HERE/../../main/resources/casestat/report"
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
cp "$HERE/look.scss" "$WORK/"
cd "$WORK"
npm install --no-save --silent govuk-frontend@6.6.0 sass@1.108.2 @uswds/uswds@3.14.0
npx sass --no-source-map --no-charset --style=compressed --quiet look.scss look.css
{
  printf '/* Compiled from govuk-frontend 6.6.0 by src/vendor/govuk/vendor.sh; MIT licence, see govuk.NOTICE. */\n'
  cat look.css
} > "$TARGET/govuk.css"
# Latin of western Europe, punctuation, arrows and the shapes that pages use.
GLYPHS='U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+0160-0161,U+0178,U+017D-017E,U+02C6,U+02DA,U+02DC,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265,U+25B2,U+25BC,U+25CB,U+25CF,U+2713,U+2715'
for pair in Regular:public-sans SemiBold:public-sans-semibold; do
  pyftsubset "node_modules/@uswds/uswds/dist/fonts/public-sans/PublicSans-${pair%%:*}.ttf" \
    --unicodes="$GLYPHS" --layout-features='kern,liga,tnum,lnum,ccmp,locl,mark,mkmk' \
    --flavor=woff2 --output-file="$TARGET/fonts/${pair##*:}.woff2"
done
