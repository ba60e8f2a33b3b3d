import type { OperationCounts, OperationWords } from "./operation.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { say } from "./say.ts";

export const operationSv: OperationWords = {
  title: "Drift",
  stopped: "Utskicken är stoppade.",
  goAgain: "Utskicken går igen.",
  post: "Posten",
  ownerMay: (owner) => say`${owner} kan stoppa och släppa utskicken.`,
  held: (name, why) => say`Utskicken är stoppade av ${name}: ”${why}”. Det som ska gå väntar, och går när någon släpper dem.`,
  going: "Utskicken går.",
  nothingWaits: "Inget väntar på att postas.",
  next: (instant) => `Nästa gång något görs: ${instant}.`,
  retrying: (count) => `${sentence(counted(count, "mejl prövas igen", "mejl prövas igen", "neuter"))}.`,
  release: "Släpp utskicken",
  hold: "Stoppa alla utskick",
  releaseHelp: "Det som har väntat går vid nästa hela timme, vardagar mellan 8 och 16. Det som inte längre behövs skickas inte.",
  holdHelp: "Inga mejl skickas förrän du släpper dem. Inget går förlorat: det som skulle ha gått väntar.",
  whyHold: "Varför stoppas de?",
  stuck: {
    title: "Står stilla",
    help: "Det här skulle ha vaknat för mer än en timme sedan. Är Temporal och worker igång? Den dagliga kontrollen väcker det.",
    kinds: {
      duty: "Aktiviteten",
      occurrence: "Perioden",
      mailroom: "Postrummet för",
      closing: "Stängningen av året",
      pull: "Hämtningen av uppgifter till",
    },
    since: (instant) => `sedan ${instant}`,
  },
  failed: {
    title: "Mejl som inte har kommit fram",
    none: "Inget den senaste månaden.",
    some: (count) => `${sentence(counted(count, "mejl", "mejl", "neuter"))} den senaste månaden avvisades eller fick inget svar.`,
    all: "Alla misslyckade utskick",
    latest: "De senaste",
    answer: "Mejlserverns svar",
    refused: "Avvisat",
    perhaps: "Kanske skickat",
  },
  alarms: {
    title: "Larm",
    none: "Inget larm den senaste månaden.",
    older: (count) => `Och ${count} äldre.`,

    kind: alarmWord,
  },
  inspection: {
    title: "Den dagliga kontrollen",
    never:
      "Ingen kontroll har gjorts än. Den görs klockan fem varje morgon och jämför kalendern, det som är sparat och det som är igång.",
    latest: (instant) => `Senast ${instant}.`,
    missed: "Den ska göras varje morgon. Se efter att Temporal och worker är igång.",
    sound: "Inget avvek den senaste månaden.",
    caption: "Det som inte stämde den senaste månaden",
    when: "När",
    what: "Vad",
    about: "Gäller",
    repair: "Åtgärd",
    kind: driftWord,
    lookInto: "Behöver ses över",
    restarted: "Startades om",
  },
  people: {
    title: "Väntar på människor",
    noQuestion: "Ingen fråga om planen är obesvarad.",
    questions: (count) => `${sentence(counted(count, "fråga", "frågor"))} om planen väntar på svar`,
    noBacklog: "Ingen gammal tidsgräns väntar på beslut.",
    backlog: (count) => `${sentence(counted(count, "gammal tidsgräns", "gamla tidsgränser"))} väntar på beslut.`,
    vacant: (role, instead) => say`Ingen innehar rollen ${role}. Mejlen går till ${instead}.`,
  },
  answer,
};

/** Whether all is well, and if not what comes first. */
function answer({ heldBy, stuck, missed, failed, vacant }: OperationCounts): string {
  if (heldBy !== undefined) return `Inga mejl skickas: utskicken är stoppade av ${heldBy}.`;
  const faults = [
    stuck > 0 ? `${counted(stuck, "sak står", "saker står")} stilla` : "",
    missed ? `den dagliga kontrollen har inte gjorts${missed.since === undefined ? "" : ` sedan ${missed.since}`}` : "",
    failed > 0 ? `${counted(failed, "mejl", "mejl", "neuter")} har inte eller kanske inte kommit fram` : "",
    vacant > 0 ? `${counted(vacant, "roll", "roller")} saknar innehavare` : "",
  ].filter(Boolean);
  return faults.length === 0 ? "Allt är som det ska." : `${sentence(faults.join(", "))}.`;
}

const ALARMS: Readonly<Record<string, string>> = {
  vacantRole: "Ingen innehade rollen när ett mejl skulle skrivas",
  letterGivenUp: "Ett mejl gick inte att få fram",
  pullFailed:
    "Uppgifter kunde inte hämtas ur en källa. De kan lämnas för hand, och Planvakt försöker igen. ./planvakt doctor säger vad som ska göras",
  mailGivenUp: "Ett mejl gick inte att få fram",
};

const DRIFTS: Readonly<Record<string, string>> = {
  notRunning: "Var inte igång",
  overdue: "Hade inte vaknat i tid",
  wakeDiffers: "Skulle vakna vid en annan tid än kalendern säger",
};

function alarmWord(kind: string): string {
  return ALARMS[kind] ?? kind;
}

function driftWord(kind: string): string {
  return DRIFTS[kind] ?? kind;
}
