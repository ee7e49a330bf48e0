// The growth of the core's costs with the number of points, the length of the run and
// the size of a landscape. Runs natively, on the session that the worker drives.
import { execFileSync } from "node:child_process";
import { table } from "./report.mjs";
import { coreProgram } from "./race.mjs";

const SCRUB_TARGET = 100;
const LANDSCAPE_TARGET = 50;

/** Returns the slope of ln cost over ln points: 1 if the cost is linear. */
function slope(costs, problem) {
  const points = costs.map((cost) => [Math.log(cost.points), Math.log(cost[problem])]);
  const mean = (k) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return along / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

const verdict = (value, target) => (value <= target ? "" : ": **missed**");

export async function measureScale() {
  const { costs, scrubs, landscape } = JSON.parse(execFileSync(coreProgram(), ["scale"], { encoding: "utf8" }));
  const problems = ["regression", "classification"];
  const each = (cost, problem) => `${(cost[problem] / 1000).toFixed(3)} (${(cost[problem] / cost.points).toFixed(1)})`;
  const rows = costs.map((cost) => [cost.points, ...problems.map((problem) => each(cost, problem))]);
  const slopes = problems.map((problem) => slope(costs, problem).toFixed(3));
  const scrubRows = scrubs.map(({ problem, median, most, bytes }) => [
    problem,
    median.toFixed(2),
    most.toFixed(2) + verdict(most, SCRUB_TARGET),
    bytes === null ? "–" : (bytes / 1e6).toFixed(1),
  ]);
  const text = [
    "Microseconds of an update (nanoseconds a point); the slope is that of ln cost over ln points, 1 where the cost is linear:",
    table([["points", ...problems], ...rows, ["slope", ...slopes]]),
    `Seeks in 10,000,000 computed updates; target: the longest under ${SCRUB_TARGET} ms. The memory is what the process grew by.`,
    table([["", "median ms", "longest ms", "MB kept"], ...scrubRows]),
    `A landscape of 256 × 256 values over 10 points: ${landscape.toFixed(1)} ms; target ${LANDSCAPE_TARGET}${verdict(landscape, LANDSCAPE_TARGET)}. The worker computes it in turns of 8 ms, of which half go to the run while there is one.`,
  ].join("\n\n");
  return { text };
}
