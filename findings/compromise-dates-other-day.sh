#!/usr/bin/env bash
# Tool      compromise-dates 3.9.0 on compromise 14.17.0 (npm).
# Expected  A day that the calendar has not ("Sept. 31", "Feb. 29, 2023") has no date, or one that is marked; "two Fridays ago" is a Friday that is past, and
#           "Friday the 1st" a Friday.
# Seen      The day becomes the last one of its month, without a mark: Sept. 31 is 30 September, Feb. 29, 2023 is 28 February 2023. On 12 March 2024 (a
#           Tuesday) "two Fridays ago" is 16 March 2024, a Saturday ahead, while "two weeks ago" is right; "Friday the 1st" is 1 April 2024, a Monday.
# Matters   The fault that a fact-check is to find is mended away before anything can see it: an impossible date, a weekday that is not the day's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null || exit 2
npm install --no-audit --no-fund --silent compromise@14.17.0 compromise-dates@3.9.0 || exit 2
cat > probe.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
for (const phrase of ['on April 31, 2016', 'on Sept. 31', 'on Feb. 29, 2023', 'two Fridays ago', 'two weeks ago', 'on Friday the 1st']) {
  const found = nlp(`The fair at Ostrava ended ${phrase}.`).dates({ today: '2024-03-12', timezone: 'UTC' }).json();
  const days = found.map(item => item.dates.start?.slice(0, 10) ?? 'no date');
  const weekday = days.map(day => new Date(day + 'T00:00:00Z').toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' }));
  console.log(`${phrase} = ${days} ${weekday}`);
}
JS
TZ=UTC node probe.mjs > seen.txt
cat seen.txt
diff - seen.txt <<'TXT' && echo "as described"
on April 31, 2016 = 2016-04-30 Saturday
on Sept. 31 = 2024-09-30 Monday
on Feb. 29, 2023 = 2023-02-28 Tuesday
two Fridays ago = 2024-03-16 Saturday
two weeks ago = 2024-02-27 Tuesday
on Friday the 1st = 2024-04-01 Monday
TXT
