/** Asks a source, whatever its kind, and hands its answer on as a table. */
import { createHash } from "node:crypto";
import { never } from "../../domain/planvakt-error.ts";
import type { Source, Sources } from "../../domain/pulls/source.ts";
import { SourceFault } from "../../domain/pulls/source-fault.ts";
import { readTable } from "../../documents/tables/read-table.ts";
import { UnreadableFile } from "../../documents/tables/unreadable.ts";
import type { Answer, Asking } from "./asking.ts";
import { getBytes } from "./http.ts";
import { jsonTable, rowsTable } from "./json-table.ts";
import { selectRows } from "./sql.ts";

/** A page begins like this whatever it calls itself; a table never does. */
const PAGE = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;
const LOOKED_AT_BYTES = 1024;

/** The figures' table, not yet understood. @throws SourceFault for whatever kept it from coming */
export async function askSource(
  { egress }: Pick<Sources, "egress">,
  { id, way, ca }: Source,
  asking: Omit<Asking, "source" | "egress" | "ca">,
): Promise<Answer> {
  const asked: Asking = { ...asking, source: id, egress, ...(ca === undefined ? {} : { ca }) };
  switch (way.kind) {
    case "http": {
      const bytes = await getBytes(asked, way);
      if (
        PAGE.test(
          bytes
            .subarray(0, LOOKED_AT_BYTES)
            .toString("utf8")
            .replace(/^\uFEFF/, ""),
        )
      ) {
        throw new SourceFault(id, { kind: "signInPage" });
      }
      const table = way.format === "json" ? jsonTable(id, bytes, way.rows) : await csvTable(id, bytes);
      return { table, sha256: sha256(bytes) };
    }
    case "sql": {
      const rows = await selectRows(asked, way);
      return { table: rowsTable(id, rows), sha256: sha256(Buffer.from(JSON.stringify(rows))) };
    }
    default:
      return never(way);
  }
}

async function csvTable(id: string, bytes: Uint8Array) {
  try {
    return await readTable(bytes, `${id}.csv`);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new SourceFault(id, { kind: "unreadable", reason: error.message.replace(/\.$/, "") });
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
