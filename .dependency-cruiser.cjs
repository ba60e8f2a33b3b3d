/**
 * Who may import whom, one rule per folder, as the design says:
 *
 *   domain ← workflows ← worker;  domain ← ledger ← activities ← worker
 *   workflows/ports.ts and messages.ts ← activities;  domain, ledger, workflows/messages.ts ← client ← web, cli
 *   domain, ledger ← documents ← activities, web, cli
 *   config ← worker, web, cli;  local ← cli, web/main.ts
 *   nothing imports worker
 */
const own = (...paths) => ({
  path: "^(activities|cli|client|config|documents|domain|ledger|local|web|worker|workflows)/",
  pathNot: paths,
});

/** A folder may import only these of our own files. */
const only = (name, from, comment, ...allowed) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: own(...allowed),
});

/** What the workflows say and are told, and what the activities answer: types, ids and names, no workflow's code. */
const MESSAGES = "^workflows/(messages|ports|search-attributes)\\.ts$";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one concept.",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-missing",
      severity: "error",
      comment: "An import that resolves to nothing would hide from every other rule.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-packages",
      severity: "error",
      comment: "What runs needs only what `npm ci --omit=dev` installs.",
      from: {},
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    only("domain-only-domain", "^domain/", "What is true needs nothing else of ours.", "^domain/"),
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "No clock, no I/O, no Temporal: luxon, for zones, is the only package.",
      from: { path: "^domain/" },
      to: { dependencyTypes: ["core", "npm"], pathNot: "^node_modules/luxon/" },
    },
    {
      name: "luxon-stands-alone",
      severity: "error",
      comment: "The zone is named in one place.",
      from: { path: "^domain/", pathNot: "^domain/calendar/instant\\.ts$" },
      to: { path: "^node_modules/luxon/" },
    },
    only(
      "workflows-hold-no-rules",
      "^workflows/",
      "They keep an instant and obey: of the domain only its ids.",
      "^workflows/",
      "^domain/ids\\.ts$",
    ),
    {
      name: "workflows-in-the-sandbox",
      severity: "error",
      comment: "No Node module and no other package enters the sandbox.",
      from: { path: "^workflows/" },
      to: { dependencyTypes: ["core", "npm"], pathNot: "^node_modules/@temporalio/(workflow|common)/" },
    },
    only("ledger-needs-domain", "^ledger/", "It keeps what the domain decides.", "^ledger/", "^domain/"),
    only(
      "activities-behind-ports",
      "^activities/",
      "Of the workflows only the activities' interface and the messages; client to wake and look at what runs; documents for what goes with a mail.",
      "^activities/",
      "^client/",
      "^documents/",
      "^domain/",
      "^ledger/",
      MESSAGES,
    ),
    only(
      "client-asks-engine",
      "^client/",
      "What web and cli ask: ledger, messages and the shape of an activity's answer, never a workflow's code.",
      "^client/",
      "^domain/",
      "^ledger/",
      MESSAGES,
    ),
    only("config-parses", "^config/", "It turns files and environment into the domain's values.", "^config/", "^domain/"),
    only(
      "documents-are-plain",
      "^documents/",
      "They write what they are given, and read tables out of files that are handed in.",
      "^documents/",
      "^domain/",
      "^ledger/",
    ),
    only(
      "local-stands-beside",
      "^local/",
      "The embedded defaults. Time travel asks the ledger what wakes next, tells by messages which execution that is, and inspects when it arrives.",
      "^local/",
      "^client/inspecting\\.ts$",
      "^domain/",
      "^ledger/",
      "^workflows/messages\\.ts$",
    ),
    only(
      "web-asks-client",
      "^web/(?!main\\.ts$)",
      "Pages ask the client; what they are shown is domain values. The post, for the mail that somebody who signs in waits for.",
      "^web/(?!main\\.ts$)",
      "^activities/post/",
      "^client/",
      "^documents/",
      "^domain/",
    ),
    only(
      "web-main-joins",
      "^web/main\\.ts$",
      "The process joins the parts: settings, ledger, client and, in a local stack, its clock.",
      "^web/",
      "^activities/post/",
      "^client/",
      "^config/",
      "^domain/",
      "^ledger/(open|migrate)\\.ts$",
      "^local/local-side\\.ts$",
    ),
    only(
      "cli-asks-client",
      "^cli/",
      "Commands ask the client, and write the documents that somebody asks for. Sources, to be tried out from a shell.",
      "^cli/",
      "^activities/sources/",
      "^client/",
      "^config/",
      "^documents/",
      "^documents/",
      "^domain/",
      "^ledger/(open|migrate)\\.ts$",
      "^local/",
    ),
    only(
      "worker-runs-both",
      "^worker/",
      "The process that joins workflows and activities; client for how to connect and for what an inspection does to the engine.",
      "^worker/",
      "^activities/",
      "^client/(connect|engine-room|inspecting)\\.ts$",
      "^config/",
      "^domain/",
      "^ledger/(open|migrate)\\.ts$",
      "^workflows/messages\\.ts$",
    ),
    {
      name: "nothing-imports-worker",
      severity: "error",
      comment: "It is started, by cli, as a process.",
      from: { pathNot: "^(worker|tests)/" },
      to: { path: "^worker/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
