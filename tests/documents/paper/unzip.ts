/** What a zip file holds, for tests that look into documents. */
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import yauzl from "yauzl";

export interface ZippedFile {
  readonly text: string;
  readonly modified: string;
}

export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, ZippedFile>> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
  const zip = await open(Buffer.from(bytes), { lazyEntries: true });
  const read = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  const files = new Map<string, ZippedFile>();
  const ended = new Promise<void>((resolve, reject) => zip.once("end", resolve).once("error", reject));
  zip.on("entry", (entry: yauzl.Entry) => {
    void read(entry).then(async (stream) => {
      const modified = `${entry.lastModFileDate}/${entry.lastModFileTime}`;
      files.set(entry.fileName, { text: (await buffer(stream)).toString("utf8"), modified });
      zip.readEntry();
    });
  });
  zip.readEntry();
  await ended;
  return files;
}
