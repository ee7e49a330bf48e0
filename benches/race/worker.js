import { PROGRAMS } from "./notebook.js";

// Enough updates for the engine to compile the loop as well as it can.
const WARM_UPS = 5;

onmessage = ({ data: [problem, logs, steps, start] }) => {
  for (let i = 0; i < WARM_UPS; i += 1) PROGRAMS[problem](start, 20000, logs);
  const from = performance.now();
  const parameters = PROGRAMS[problem](start, steps, logs);
  postMessage({ seconds: (performance.now() - from) / 1000, parameters });
};
