import { defineConfig } from "vitest/config";

/** `unit` needs nothing but Node; `engine` starts the real servers, for two files at a time; `pages` puts a browser beside them; `faults`, `year` and `years` take long, and run when asked for. */
export default defineConfig({
  test: {
    // A run that ran nothing, or only what somebody marked, proves nothing.
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.engine.test.ts"],
          // Generous: on a busy machine a slow test must not look like a faulty one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "engine",
          include: ["tests/**/*.engine.test.ts"],
          // They wait for clocks and servers much of the time, and each file has servers of its own.
          maxWorkers: 2,
          setupFiles: ["tests/run/take-children-along.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: "pages",
          include: ["tests/browser/*.browser.ts"],
          fileParallelism: false,
          setupFiles: ["tests/run/take-children-along.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tests/faults/*.engine.ts"],
          fileParallelism: false,
          setupFiles: ["tests/run/take-children-along.ts"],
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: "year",
          include: ["tests/year/year.engine.ts"],
          fileParallelism: false,
          setupFiles: ["tests/run/take-children-along.ts"],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: "years",
          include: ["tests/years/years.engine.ts"],
          fileParallelism: false,
          setupFiles: ["tests/run/take-children-along.ts"],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
