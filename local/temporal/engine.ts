import type { ConnectionOptions } from "@temporalio/client";

/** Where a Temporal engine comes from: the ways of finding one, in the order they are tried. */
export type EngineKind = "given" | "on-path" | "download" | "go";

/** A Temporal engine that can be used: one that runs already, or a program to run. */
export type Engine =
  | { readonly kind: "given"; readonly connection: ConnectionOptions; readonly namespace: string | undefined }
  | { readonly kind: "on-path" | "download"; readonly program: string; readonly version: string }
  | { readonly kind: "go"; readonly program: string; readonly version: string };

/** A way that did not lead to an engine, and why, in a plain sentence. */
export interface Tried {
  readonly way: string;
  readonly why: string;
}

/** The answer of one way. */
export type WayAnswer = { readonly kind: "found"; readonly engine: Engine } | { readonly kind: "not-found"; readonly tried: Tried };

export function found(engine: Engine): WayAnswer {
  return { kind: "found", engine };
}

export function notFound(way: string, why: string): WayAnswer {
  return { kind: "not-found", tried: { way, why } };
}

/** What every way may use. */
export interface Search {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where programs are kept that were downloaded or built, for all stacks of this user. */
  readonly cache: string;
  readonly progress: (line: string) => void;
  /** Ends a download or a build when the start is broken off. */
  readonly signal: AbortSignal;
}
