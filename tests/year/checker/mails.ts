/** The caught mails against the letters and envelopes of the ledger. */
import { createHash } from "node:crypto";
import type { Dump, EnvelopeRow, LetterRow, Mail } from "./dump.ts";

/** A mail shows so many letters, and says how many more there are. */
const SHOWN = 5;

/** Every difference in words; none where all is right. */
export function checkMails(dump: Dump): readonly string[] {
  const { envelopes, attempts, mails } = dump;
  const byMessage = new Map<string, Mail[]>();
  for (const mail of mails) byMessage.set(mail.messageId, [...(byMessage.get(mail.messageId) ?? []), mail]);
  const sent = envelopes.filter(({ state }) => state === "accepted");
  const known = new Set(sent.map(({ message_id }) => message_id));
  const strays = mails.filter(({ messageId }) => !known.has(messageId));
  return [
    ...strays.map(({ messageId, to, subject }) => `A mail of no accepted envelope was caught: ${messageId} to ${to}, "${subject}"`),
    ...sent.flatMap((envelope) => {
      const caught = byMessage.get(envelope.message_id) ?? [];
      const doubtful = attempts.some((one) => one.envelope === envelope.envelope && one.outcome === "ambiguous");
      const count =
        caught.length === 1 || (doubtful && caught.length > 1) ? [] : [`Was caught ${caught.length} times: ${name(envelope)}`];
      return [...count, ...caught.flatMap((mail) => checkMail(mail, envelope, dump))];
    }),
    ...checkMerging(dump),
  ];
}

function checkMail(mail: Mail, envelope: EnvelopeRow, { letters, persons, links, until }: Dump): readonly string[] {
  const inside = letters.filter((letter) => letter.envelope === envelope.envelope && letter.state === "accepted");
  const person = persons.find((one) => one.person === envelope.person);
  // Lines are wrapped where a mail reader would.
  const said = [mail.subject, mail.text, mail.html].join("\n").replace(/\s+/g, " ");
  const hashes = [...said.matchAll(/\/l\/([\w-]+)/g)].map(([, token = ""]) => createHash("sha256").update(token).digest("hex"));
  const found = hashes.map((hash) => links.find((link) => link.hash === hash));
  const faults = [
    ...(mail.sha256 === envelope.sha256 ? [] : ["is not what the ledger kept, byte for byte"]),
    ...(mail.to === person?.email && envelope.address === person.email ? [] : [`went to ${mail.to}`]),
    ...(mail.at === envelope.post_at ? [] : [`is dated ${new Date(mail.at).toISOString()}`]),
    ...(onTime(envelope, until) ? [] : [`was sent ${new Date(envelope.sent_at ?? 0).toISOString()}`]),
    ...(inside.length > 0 ? [] : ["carries no letter"]),
    ...inside.filter((letter) => !carries(said, letter, inside.length)).map(({ heading }) => `does not say "${heading}"`),
    ...(inside.length <= SHOWN || mail.text.includes(`+ ${inside.length - SHOWN} till`)
      ? []
      : ["does not say how many more there are"]),
    ...persons.filter(({ name: own }) => said.includes(own)).map(({ name: own }) => `mentions "${own}" by name`),
    ...(found.length > 0 ? [] : ["has no link"]),
    ...found.flatMap((link) => {
      if (!link) return ["has a link that the ledger does not know"];
      const about = link.occurrence === null || inside.some(({ occurrence }) => occurrence === link.occurrence);
      return [
        ...(link.person === envelope.person ? [] : [`has a link of ${link.person}`]),
        ...(about ? [] : [`has a link to ${link.occurrence}, which it is not about`]),
      ];
    }),
  ];
  return faults.map((fault) => `The mail ${name(envelope)} ${fault}`);
}

/** The clock of the plan goes on while it posts; a posting takes minutes, not hours. */
function onTime({ sent_at, post_at }: EnvelopeRow, until: number): boolean {
  return sent_at !== null && sent_at >= post_at && sent_at < Math.min(post_at + 30 * 60_000, until);
}

/** Of many letters only the first are shown: which, is the mail's to choose. */
function carries(said: string, { heading }: LetterRow, count: number): boolean {
  return count > SHOWN || said.includes(heading);
}

/** "Posting merges a person's letters into one envelope", and nobody else's. */
function checkMerging({ letters, envelopes }: Dump): readonly string[] {
  const sent = letters.filter(({ state }) => state === "accepted");
  const byPosting = new Map<string, Set<string>>();
  const faults = sent.flatMap((letter) => {
    const envelope = envelopes.find((one) => one.envelope === letter.envelope);
    const posting = `${letter.person} ${new Date(letter.post_at).toISOString()}`;
    byPosting.set(posting, (byPosting.get(posting) ?? new Set()).add(letter.envelope ?? ""));
    if (envelope?.state !== "accepted")
      return [`A letter that was sent lies in no envelope that was: "${letter.heading}" to ${letter.person}`];
    if (envelope.person === letter.person && envelope.post_at === letter.post_at) return [];
    return [`A letter to ${letter.person} lies in the mail ${name(envelope)}`];
  });
  const split = [...byPosting].filter(([, mails]) => mails.size > 1);
  return [...faults, ...split.map(([posting, mails]) => `Got ${mails.size} mails at one posting: ${posting}`)];
}

function name({ person, post_at, message_id }: EnvelopeRow): string {
  return `${message_id} to ${person} of ${new Date(post_at).toISOString()}`;
}
