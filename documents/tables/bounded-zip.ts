/** The parts of an office file, unpacked with bounds: a file that somebody hands in must not be able to take this process down. */
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { MOST_BYTES, MOST_PART_BYTES, MOST_PARTS, MOST_RATIO, MOST_UNPACKED_BYTES, SMALL_PART_BYTES } from "./limits.ts";
import { UnreadableFile } from "./unreadable.ts";

export interface OpenedZip {
  /** Every part's name, folders left out. */
  readonly names: readonly string[];
  /** A part's bytes, or undefined where there is none. Reads it once, counting what came out of the file in all. */
  read(name: string): Promise<Buffer | undefined>;
}

/** What Office puts before a file it has encrypted, and before the older formats: a compound file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const LOCAL_HEADER = Buffer.from("PK\u0003\u0004");

/**
 * Lists what the file holds and refuses it whole where anything in it is out of bounds. Only the central directory is believed, and nothing is
 * unpacked before it is read; what then swells past what it declared is refused too.
 * @throws UnreadableFile
 */
export async function openZip(bytes: Uint8Array, expected: string): Promise<OpenedZip> {
  refuseBySight(bytes, expected);
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > MOST_PARTS) throw new UnreadableFile({ kind: "too-many-parts", most: MOST_PARTS });
    for await (const entry of zip.eachEntry()) {
      refuseEntry(entry);
      if (entries.size >= MOST_PARTS) throw new UnreadableFile({ kind: "too-many-parts", most: MOST_PARTS });
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
    }
    return reading(zip, entries, expected);
  } catch (error) {
    throw asUnreadable(error, expected);
  }
}

function reading(zip: ZipFile, entries: ReadonlyMap<string, Entry>, expected: string): OpenedZip {
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const chunks: Buffer[] = [];
      let size = 0;
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          const piece = chunk as Buffer;
          size += piece.length;
          unpacked += piece.length;
          if (size > MOST_PART_BYTES || unpacked > MOST_UNPACKED_BYTES) throw new UnreadableFile({ kind: "swells", part: name });
          chunks.push(piece);
        }
      } catch (error) {
        throw asUnreadable(error, expected);
      }
      return Buffer.concat(chunks);
    },
  };
}

function refuseBySight(bytes: Uint8Array, expected: string): void {
  if (bytes.length === 0) throw new UnreadableFile({ kind: "empty" });
  if (bytes.length > MOST_BYTES) throw new UnreadableFile({ kind: "too-large", megabytes: MOST_BYTES / 1024 / 1024 });
  const start = Buffer.from(bytes.subarray(0, 4));
  if (start.equals(COMPOUND)) {
    // A compound file with this stream name inside is a newer file under a password; without it, an older format.
    const encrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new UnreadableFile({ kind: encrypted ? "encrypted" : "old-format" });
  }
  if (!start.equals(LOCAL_HEADER)) throw new UnreadableFile({ kind: "not-a-file-of-its-kind", expected });
}

function refuseEntry(entry: Entry): void {
  const part = entry.fileName;
  if (part.startsWith("/") || /^[A-Za-z]:/.test(part) || part.split(/[/\\]/).includes(".."))
    throw new UnreadableFile({ kind: "unsafe-name", part });
  if (entry.isEncrypted()) throw new UnreadableFile({ kind: "encrypted" });
  if (/(^|\/)vba[^/]*\.(bin|xml)$/i.test(part)) throw new UnreadableFile({ kind: "macros" });
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  const bomb = entry.uncompressedSize > SMALL_PART_BYTES && ratio > MOST_RATIO;
  if (bomb || entry.uncompressedSize > MOST_PART_BYTES) throw new UnreadableFile({ kind: "swells", part });
}

/** What yauzl says of a damaged file becomes our word for it; its own refusal of a name is about where the name points. */
function asUnreadable(error: unknown, expected: string): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const said = error instanceof Error ? error.message : "";
  const name = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/.exec(said)?.[1];
  if (name !== undefined) return new UnreadableFile({ kind: "unsafe-name", part: name }, error);
  return new UnreadableFile({ kind: "not-a-file-of-its-kind", expected }, error);
}
