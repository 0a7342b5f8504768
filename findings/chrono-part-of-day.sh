#!/usr/bin/env bash
# Tool      chrono-node 2.10.3 (npm), its default English parser ("casual").
# Expected  "She left on the morning of May 3, 2016." gives 3 May 2016, in the morning.
# Seen      The match is the whole phrase, "morning of May 3, 2016", but its date is the reference day and its hour noon; day, month and year count as implied.
#           So for morning, afternoon, evening and night; with and without a year; also before a weekday ("the afternoon of Friday").
#           The strict parser matches "May 3, 2016" alone and dates it rightly; so does the default one without "the morning of".
# Matters   The span looks right, so nothing that checks spans sees it: a checker that takes dates from chrono would refute a true article, or support a
#           false one, by the day on which it happens to run.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null || exit 2
npm install --no-audit --no-fund --silent chrono-node@2.10.3 || exit 2
cat > probe.mjs <<'JS'
import * as chrono from 'chrono-node';
const reference = new Date(2024, 2, 12, 12, 0, 0);
const show = result => `${result.text} = ${[result.start.get('year'), result.start.get('month'), result.start.get('day'), result.start.get('hour')].join('-')} ${result.start.isCertain('day') ? 'known' : 'implied'}`;
for (const phrase of ['the morning of May 3, 2016', 'the evening of 3 May', 'the night of Nov. 8, 2016', 'the afternoon of Friday', 'May 3, 2016']) {
  console.log(chrono.parse(`Mira Olsen left on ${phrase}.`, reference).map(show).join('; '));
}
console.log('strict: ' + chrono.strict.parse('Mira Olsen left on the morning of May 3, 2016.', reference).map(show).join('; '));
JS
TZ=UTC node probe.mjs > seen.txt
cat seen.txt
diff - seen.txt <<'TXT' && echo "as described"
morning of May 3, 2016 = 2024-3-12-12 implied
evening of 3 May = 2024-3-12-12 implied
night of Nov. 8, 2016 = 2024-3-12-12 implied
afternoon of Friday = 2024-3-12-12 implied
May 3, 2016 = 2016-5-3-12 known
strict: May 3, 2016 = 2016-5-3-12 known
TXT
