// Tokens per second of wink-nlp and compromise on one thread, over the sentences of a text: median of several runs, by processor time.
// The packages are installed where the script is run, not here:
//   cd "$(mktemp -d)" && npm install wink-nlp wink-eng-lite-web-model compromise && node PATH/speed.mjs TEXT
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const runs = 7;
const minimumSeconds = 2;
const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node speed.mjs TEXT');
  process.exit(2);
}

const require = createRequire(join(process.cwd(), 'package.json'));
const text = readFileSync(file, 'utf8');
const paragraphs = text.split(/\n+/).filter(paragraph => paragraph.trim().length > 0);

const winkNLP = require('wink-nlp');
const wink = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
const compromise = require('compromise');

function measure(name, tag) {
  const seconds = () => process.cpuUsage().user / 1e6;
  let tokens = 0;
  for (let start = seconds(); seconds() - start < minimumSeconds;) {
    tokens = paragraphs.reduce((sum, paragraph) => sum + tag(paragraph), 0);
  }

  const speeds = [];
  for (let run = 0; run < runs; run++) {
    const start = seconds();
    for (const paragraph of paragraphs) {
      tag(paragraph);
    }

    speeds.push(tokens / (seconds() - start));
  }

  speeds.sort((a, b) => a - b);
  console.log(`${name}\t${tokens} tokens\t${(speeds[runs >> 1] / 1e6).toFixed(3)} M tokens/s`);
}

measure('wink-nlp, tokens and tags', paragraph => wink.readDoc(paragraph).tokens().out(wink.its.pos).length);
measure('compromise, tokens and tags', paragraph => compromise(paragraph).termList().length);
