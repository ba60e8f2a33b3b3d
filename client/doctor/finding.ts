/** What an examination says of one thing: that it is well, or what is wrong and how it is cured. */
export interface Finding {
  /** Stable, for scripts: `database`, `worker`, `vingaker/vacancies`. */
  readonly name: string;
  /** `fault`: something is not done that should be. `warning`: it will be, or somebody has to decide. */
  readonly state: "ok" | "warning" | "fault";
  readonly message: string;
  /** What to do, in plain English. Absent where all is well. */
  readonly cure?: string;
}

/** What was found of a part, and whether it answered at all. */
export interface Examined {
  readonly reached: boolean;
  readonly findings: readonly Finding[];
}

export function fine(name: string, message: string): Finding {
  return { name, state: "ok", message };
}

export function warning(name: string, message: string, cure: string): Finding {
  return { name, state: "warning", message, cure };
}

export function fault(name: string, message: string, cure: string): Finding {
  return { name, state: "fault", message, cure };
}

/** What an error says, in one line. Node leaves the message of a refused connection empty where it tried two addresses. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const [line] = error.message.split("\n");
  return line || code || error.name;
}
