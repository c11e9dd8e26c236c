// Writes `src/wire/generated.ts` from the JSON Schema of the wire, or with `--check` says whether it is current.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const SCHEMA = new URL("../../docs/schema/wire.schema.json", import.meta.url);
const TYPES = new URL("../src/wire/generated.ts", import.meta.url);
const BANNER = "// Written by `make schema` from service/wire. Do not edit.";

/** Titles would become type names of their own; the keys of `$defs` are the names. */
function withoutTitles(node) {
  if (Array.isArray(node)) return node.map(withoutTitles);
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key, value]) => !(key === "title" && typeof value === "string"));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutTitles(value)]));
}

async function types() {
  const schema = withoutTitles(JSON.parse(readFileSync(SCHEMA, "utf8")));
  return compile(schema, "Wire", {
    additionalProperties: false,
    bannerComment: BANNER,
    format: false,
    unreachableDefinitions: true,
    strictIndexSignatures: true,
  });
}

const checking = process.argv.includes("--check");
if (!existsSync(SCHEMA)) {
  console.error("docs/schema/wire.schema.json is missing: `make schema` writes it.");
  process.exit(1);
}
const now = await types();
if (!checking) writeFileSync(TYPES, now);
else if (!existsSync(TYPES) || readFileSync(TYPES, "utf8") !== now) {
  console.error("src/wire/generated.ts is stale: run `make schema`.");
  process.exit(1);
}
