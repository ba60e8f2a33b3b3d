/** Why a source gave no figures. Said in two languages: operators read English, those who were to report read Swedish. */
import type { ImportFault } from "../figures/read-import.ts";
import { never, PlanvaktError } from "../planvakt-error.ts";

/** Nothing here holds a credential or what the source answered: a fault is kept, shown and logged. */
export type SourceTrouble =
  | { readonly kind: "unknown" }
  | { readonly kind: "noCredential"; readonly setting: string }
  | { readonly kind: "notListed"; readonly endpoint: string }
  | { readonly kind: "refusedAddress"; readonly endpoint: string; readonly address: string }
  | { readonly kind: "unreachable"; readonly endpoint: string; readonly reason: string }
  | { readonly kind: "noTls"; readonly endpoint: string }
  | { readonly kind: "untrusted"; readonly endpoint: string; readonly reason: string }
  | { readonly kind: "tooSlow"; readonly seconds: number }
  | { readonly kind: "redirected"; readonly to: string }
  | { readonly kind: "notLetIn"; readonly reason: string }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "signInPage" }
  | { readonly kind: "tooLarge"; readonly megabytes: number }
  | { readonly kind: "tooManyRows"; readonly most: number }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "sql"; readonly code: string; readonly reason?: string }
  | { readonly kind: "figures"; readonly faults: readonly ImportFault[] };

/** A pull that brought nothing. `message` is English and says the cure, `swedish` is a sentence for a page. */
export class SourceFault extends PlanvaktError {
  readonly trouble: SourceTrouble;
  readonly source: string;
  /** What to do, for operators. */
  readonly cure: string;

  constructor(source: string, trouble: SourceTrouble) {
    const [what, cure] = english(trouble);
    super(`The source "${source}" ${what}. ${cure}`, { source, kind: trouble.kind });
    this.name = "SourceFault";
    this.source = source;
    this.trouble = trouble;
    this.cure = cure;
  }

  get swedish(): string {
    return swedish(this.trouble);
  }
}

/** What is wrong, after the source's name, and the cure. */
function english(trouble: SourceTrouble): readonly [what: string, cure: string] {
  switch (trouble.kind) {
    case "unknown":
      return ["is not in sources.yaml", "Add it there, or correct the plan's evidence.pull."];
    case "noCredential":
      return [
        `needs the setting ${trouble.setting}, which is not set`,
        "Set it in the worker's environment and restart the worker.",
      ];
    case "notListed":
      return [
        `leads to ${trouble.endpoint}, which is not on the egress list`,
        "Add it to egress in sources.yaml if it may be reached.",
      ];
    case "refusedAddress":
      return [
        `leads by ${trouble.endpoint} to ${trouble.address}: this machine, a link-local or a metadata address`,
        "Correct the name's address. This machine itself is listed as localhost, 127.0.0.1 or [::1].",
      ];
    case "unreachable":
      return [
        `does not answer at ${trouble.endpoint} (${trouble.reason})`,
        "See that it runs and that the firewall lets the worker through.",
      ];
    case "noTls":
      return [
        `speaks no TLS at ${trouble.endpoint}`,
        "Have it switched on there. Only a source on this very machine may do without, and then names no `ca` (sources.yaml).",
      ];
    case "untrusted":
      return [
        `has a certificate at ${trouble.endpoint} that is not trusted (${trouble.reason})`,
        "Have it renewed, or name its issuer's file in the source's `ca` (sources.yaml) or NODE_EXTRA_CA_CERTS, and restart the worker.",
      ];
    case "tooSlow":
      return [`gave no whole answer within ${trouble.seconds} seconds`, "Make the query lighter, or ask the source's owner."];
    case "redirected":
      return [
        `sends us on to ${trouble.to}, which is not followed`,
        "It has moved, or asks for a sign-in: correct its address in sources.yaml.",
      ];
    case "notLetIn":
      return [
        `does not let us in (${trouble.reason})`,
        "Correct the credentials in the worker's environment and restart the worker.",
      ];
    case "status":
      return [
        `answered with status ${trouble.status}`,
        trouble.status === 404 ? "Correct its address in sources.yaml." : "Ask the source's owner.",
      ];
    case "signInPage":
      return ["answered with a web page, most likely one to sign in on", "Correct its address or its credentials."];
    case "tooLarge":
      return [`answered with more than ${trouble.megabytes} MB`, "Ask it for one period's sums only."];
    case "tooManyRows":
      return [`answered with more than ${trouble.most} rows`, "Ask it for one period's sums only."];
    case "unreadable":
      return [`gave an answer that cannot be read: ${trouble.reason}`, "See that it answers with what sources.yaml says."];
    case "sql":
      return [
        `refused the query (SQLSTATE ${trouble.code}${trouble.reason === undefined ? "" : `: ${trouble.reason}`})`,
        "Correct the query in sources.yaml, or the rights of its user.",
      ];
    case "figures":
      return [
        `gave figures that cannot be taken (${trouble.faults.map(sayFault).join(" ")})`,
        "Correct the query or the columns in sources.yaml.",
      ];
    default:
      return never(trouble);
  }
}

function swedish(trouble: SourceTrouble): string {
  switch (trouble.kind) {
    case "unknown":
    case "noCredential":
    case "notListed":
    case "refusedAddress":
      return "Källan är inte rätt inställd. Den som sköter Planvakt behöver se över den.";
    case "unreachable":
      return "Källan svarar inte just nu.";
    case "noTls":
      return "Källan svarar bara utan kryptering, och då frågas den inte. Den som sköter Planvakt behöver se över det.";
    case "untrusted":
      return "Källan kan inte visa att den är den rätta: dess certifikat godtas inte. Den som sköter Planvakt behöver se över det.";
    case "tooSlow":
      return "Källan svarade inte i tid.";
    case "redirected":
    case "signInPage":
      return "Källan svarade med något annat än siffror, troligen en inloggningssida. Den som sköter Planvakt behöver se över den.";
    case "notLetIn":
      return "Källan släpper inte in oss. Den som sköter Planvakt behöver se över inloggningen.";
    case "status":
      return `Källan svarade med ett fel (${trouble.status}).`;
    case "tooLarge":
    case "tooManyRows":
      return "Källan svarade med mycket mer än en periods uppgifter, och svaret lästes inte.";
    case "unreadable":
      return "Källans svar gick inte att läsa.";
    case "sql":
      return "Källan förstod inte frågan. Den som sköter Planvakt behöver se över den.";
    case "figures":
      return `Källans svar gick inte att ta emot. ${trouble.faults.map(sayFault).join(" ")}`;
    default:
      return never(trouble);
  }
}

function sayFault({ at, text }: ImportFault): string {
  return at === undefined ? text : `${at}: ${text}`;
}
