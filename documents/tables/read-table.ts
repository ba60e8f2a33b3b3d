/** Reads a table that somebody hands in, by its name and its first bytes. */
import type { Table } from "../../domain/tables/table.ts";
import { MOST_BYTES } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { UnreadableFile } from "./unreadable.ts";

/**
 * The cells of a CSV or XLSX, each with its row and column. Formulas and merged areas are marked, not judged: that is for whoever knows what the
 * table is for.
 * @throws UnreadableFile saying why, in Swedish and English
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableFile({ kind: "empty" });
  if (bytes.length > MOST_BYTES) throw new UnreadableFile({ kind: "too-large", megabytes: MOST_BYTES / 1024 / 1024 });
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case "csv":
    case "txt":
    case "tsv":
      return readCsv(bytes, name);
    case "xlsx":
      return readXlsx(bytes);
    case "xlsm":
    case "xltm":
    case "docm":
      throw new UnreadableFile({ kind: "macros" });
    case "xls":
      throw new UnreadableFile({ kind: "old-format" });
    default:
      throw new UnreadableFile({ kind: "unknown-kind", taken: "CSV eller XLSX" });
  }
}
