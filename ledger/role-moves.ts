/** Roles that change hands, kept until both sides are told. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import type { RoleMove } from "../domain/people-change/role-moves.ts";
import { at } from "./instants.ts";
import { wakeMailroomFor } from "./letters.ts";
import type { Ledger, Tx } from "./open.ts";

/**
 * Keeps what is to be told at the instant. A move back before the first was told cancels both: nobody is told of what was only so for
 * minutes.
 */
export async function keepMoves(tx: Tx, plan: PlanId, command: string, moves: readonly RoleMove[], toldAt: Instant): Promise<void> {
  for (const { role, side, person, other, on } of moves) {
    if (person !== undefined && (await cancelOpposite(tx, plan, { role, side, person }))) continue;
    await tx
      .insertInto("role_move")
      .values({
        plan,
        command,
        role,
        side,
        person: person ?? null,
        other: other ?? null,
        on_date: on,
        post_at: new Date(toldAt),
      })
      .execute();
  }
  if (moves.length > 0) await wakeMailroomFor(tx, plan, toldAt);
}

async function cancelOpposite(
  tx: Tx,
  plan: PlanId,
  { role, side, person }: Required<Pick<RoleMove, "role" | "side" | "person">>,
): Promise<boolean> {
  const cancelled = await tx
    .updateTable("role_move")
    .set({ state: "cancelled" })
    .where("plan", "=", plan)
    .where("role", "=", role)
    .where("person", "=", person)
    .where("side", "=", side === "took" ? "left" : "took")
    .where("state", "=", "waiting")
    .returning("move")
    .execute();
  return cancelled.length > 0;
}

/** Moves to be told at the same instant. */
export interface MovesToTell {
  readonly postAt: Instant;
  readonly moves: readonly RoleMove[];
}

/** What is to be told up to an instant, the earliest first; from now on it counts as told. */
export async function takeMovesToTell(tx: Tx, plan: PlanId, until: Instant): Promise<readonly MovesToTell[]> {
  const rows = await tx
    .updateTable("role_move")
    .set({ state: "told" })
    .where("plan", "=", plan)
    .where("state", "=", "waiting")
    .where("post_at", "<=", at(until))
    .returning(["move", "role", "side", "person", "other", "on_date", "post_at"])
    .execute();
  const instants = [...new Set(rows.map((row) => row.post_at))].toSorted((a, b) => a - b);
  return instants.map((postAt) => ({
    postAt,
    moves: rows
      .filter((row) => row.post_at === postAt)
      .toSorted((a, b) => Number(a.move) - Number(b.move))
      .map((row) => ({
        role: row.role,
        side: row.side,
        on: row.on_date,
        ...(row.person === null ? {} : { person: row.person }),
        ...(row.other === null ? {} : { other: row.other }),
      })),
  }));
}

/** When the next move is told. */
export async function nextMoveToTell(ledger: Ledger | Tx, plan: PlanId): Promise<Instant | undefined> {
  const row = await ledger
    .selectFrom("role_move")
    .select("post_at")
    .where("plan", "=", plan)
    .where("state", "=", "waiting")
    .orderBy("post_at")
    .limit(1)
    .executeTakeFirst();
  return row?.post_at;
}
