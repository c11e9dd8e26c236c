// Says how much each page makes a browser fetch, and fails when the client's is more than a poor connection should carry.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url);
const MOST_KB = { "client.html": 130, "console.html": 200 };

function fetched(page) {
  const html = readFileSync(new URL(page, DIST), "utf8");
  return [...new Set(Array.from(html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g), (found) => found[1]))];
}

let heavy = false;
for (const [page, most] of Object.entries(MOST_KB)) {
  const bytes = fetched(page).reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, DIST))).length, 0);
  const kb = Math.round(bytes / 1000);
  console.log(`${page}: ${kb} kB of at most ${most} kB, compressed`);
  heavy ||= kb > most;
}
if (heavy) process.exit(1);
