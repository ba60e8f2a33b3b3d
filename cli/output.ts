/** What the command line prints: data on stdout, everything else on stderr. */

/** Whoever reads what is printed may have had enough (`| head`): then there is nobody to tell more, and nothing went wrong. */
export function endWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** "1 stop", "2 stops", for operators. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}

/** For people who asked for data: a line on stdout. */
export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Progress and remarks: never in the way of data. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Columns as wide as their widest cell; no rule, no box. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, column) => Math.max(all[column] ?? 0, cell.length)), []);
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** One line that is rewritten on a terminal, and printed once a step where there is none. */
export function progress(): { step(line: string): void; done(line?: string): void } {
  const live = process.stderr.isTTY;
  return {
    step: (line) => (live ? process.stderr.write(`\r\u001b[2K${line}`) : say(line)),
    done: (line) => {
      if (live) process.stderr.write("\r\u001b[2K");
      if (line !== undefined) say(line);
    },
  };
}
