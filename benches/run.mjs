// Runs all measurements, or one part:
//
//   node benches/run.mjs [race|page|scale|start|lighthouse]
//
// Needs dist/, the browsers of the tests, and gcc. ROUNDS sets the number of rounds
// of the race.
import { measureLighthouse } from "./lighthouse.mjs";
import { measurePage } from "./page.mjs";
import { measureRace } from "./race.mjs";
import { section } from "./report.mjs";
import { measureScale } from "./scale.mjs";
import { measureStart } from "./start.mjs";

const DIST = process.env.DESCENT_DIST ?? "dist";
const PARTS = {
  race: ["Updates a second", measureRace],
  scale: ["Scale", measureScale],
  page: ["The page while it trains", measurePage],
  start: ["Size and start", measureStart],
  lighthouse: ["Lighthouse", measureLighthouse],
};

const asked = process.argv[2] ? [process.argv[2]] : Object.keys(PARTS);
for (const name of asked) {
  const part = PARTS[name];
  if (!part) throw new Error(`no part is called ${name}: ${Object.keys(PARTS).join(", ")}`);
  await section(name, part[0], () => part[1](DIST));
}
