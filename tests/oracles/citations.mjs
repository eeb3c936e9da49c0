// Reads bibliography.json back with citation-js, and checks what CSL requires and citation-js lets pass.
import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";

const text = readFileSync(`${process.argv[2]}/bibliography.json`, "utf8");
const written = JSON.parse(text);
const read = new Cite(text).data;

const faults = [];
if (read.length !== written.length) faults.push(`${written.length} works were written, ${read.length} read`);
for (const [index, work] of written.entries()) {
  if (typeof work.id !== "string" || typeof work.type !== "string") faults.push(`work ${index} has no id or type`);
  if (work.author?.some((name) => !name.literal && !name.family)) faults.push(`${work.id} has an author without a name`);
  if (work.issued && !Number.isInteger(work.issued["date-parts"]?.[0]?.[0])) faults.push(`${work.id} has no year`);
  if (read[index].title !== work.title) faults.push(`${work.id} loses its title`);
  if (JSON.stringify(read[index].author) !== JSON.stringify(work.author)) faults.push(`${work.id} loses its authors`);
}
const formatted = new Cite(text).format("bibliography", { format: "text", template: "apa" });
if (!formatted.includes("Buzan, B., & Wæver, O. (2003).")) faults.push("the list of works does not format");

for (const fault of faults) console.error(fault);
console.log(`${read.length} works read back`);
process.exit(faults.length ? 1 : 0);
