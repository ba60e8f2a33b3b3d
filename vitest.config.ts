import { defineConfig } from "vitest/config";

/** Two kinds: `unit` needs nothing but Node; `engine` starts the real servers and runs one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{config,domain,cli,web,local,activities,ledger,workflows}/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.engine.test.ts"],
        },
      },
      {
        test: {
          name: "engine",
          include: ["tests/**/*.engine.test.ts"],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
