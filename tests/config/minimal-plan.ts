/** The smallest sound plan, written to a folder of its own; each test breaks it in one place or more. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

export const MINIMAL_PLAN = `plan: testby
version: "1"
title: Plan för testet
municipality: Testby kommun
committee: nämnden
office: { name: Kontoret, email: kontoret@testby.example }
owner: chef
workGroup: gruppen
headOfAdministration: direktor
secretary: sekreterare
roles:
  - { id: direktor, title: direktör }
  - { id: chef, title: chef, escalatesTo: direktor }
  - { id: sekreterare, title: sekreterare }
  - { id: gruppen, title: gruppen, convener: sammankallande, escalatesTo: chef }
  - { id: sammankallande, title: sammankallande, escalatesTo: chef }
  - { id: grannen, title: grannkommunen, outside: true, contact: chef }
units:
  - { id: norr, title: Norr, head: chef }
goals:
  - id: "1"
    title: Att alla vet
    source: { section: "1", quote: Att alla vet }
    actions:
      - id: "1.1"
        title: Alla ska veta.
        activity: Berätta varje kvartal.
        source: { section: "1", quote: Alla ska veta. Berätta varje kvartal. }
        duties:
          - id: beratta
            title: Berätta för alla
            cadence: { every: P3M }
            responsible: [chef]
            source: { section: "1", quote: Berätta varje kvartal. }
          - id: summera
            title: Summera året
            cadence: { rollUp: [1.1/beratta], per: P1Y, due: { day: -1, after: 2 } }
            responsible: [gruppen]
            asks: [grannen]
            source: { section: "1", quote: Berätta varje kvartal. }
`;

export const MINIMAL_PEOPLE = `persons:
  - { id: anna, name: Chefen, email: chef@testby.example }
  - { id: bo, name: Direktören, email: direktor@testby.example }
  - { id: cia, name: Sammankallande, email: sammankallande@testby.example }
holdings:
  - { role: chef, person: anna, from: 2023-01-01 }
  - { role: direktor, person: bo, from: 2023-01-01 }
  - { role: gruppen, person: cia, from: 2023-01-01 }
  - { role: gruppen, person: anna, from: 2023-01-01 }
  - { role: sammankallande, person: cia, from: 2023-01-01 }
absences:
  - { person: cia, from: 2027-02-01, to: 2027-02-28, standIn: anna }
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "plan-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The minimal plan's folder, with each text replaced by another. Throws where a text isn't there, so that no test tests nothing. */
export function brokenBy(changes: { readonly plan?: readonly Change[]; readonly people?: readonly Change[] }): string {
  return folderWith({
    "plan.yaml": changed(MINIMAL_PLAN, changes.plan ?? []),
    "people.yaml": changed(MINIMAL_PEOPLE, changes.people ?? []),
  });
}

/** What stands in the file, and what is to stand there instead. */
export type Change = readonly [from: string, to: string];

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((changing, [from, to]) => {
    if (!changing.includes(from)) throw new Error(`"${from}" is not in the minimal plan`);
    return changing.replace(from, () => to);
  }, text);
}
