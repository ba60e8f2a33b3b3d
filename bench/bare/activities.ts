/** What the bare workflows do to the world: one statement each, or nothing. */
import { sql } from "kysely";
import type { Ledger } from "../../ledger/open.ts";

export interface BareActivities {
  notify(): Promise<void>;
  decide(): Promise<void>;
  insertRow(id: string): Promise<void>;
  updateRow(id: string): Promise<void>;
}

export async function bareActivities(ledger: Ledger): Promise<BareActivities> {
  await sql`create table if not exists bare (id text primary key, state text not null)`.execute(ledger);
  return {
    notify: () => Promise.resolve(),
    decide: () => Promise.resolve(),
    insertRow: async (id) => {
      await sql`insert into bare values (${id}, 'open') on conflict do nothing`.execute(ledger);
    },
    updateRow: async (id) => {
      await sql`update bare set state = 'confirmed' where id = ${id}`.execute(ledger);
    },
  };
}
