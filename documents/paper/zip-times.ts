/** What a zip file says about when its files were made. */

const [LOCAL_HEADER, CENTRAL_HEADER, END_OF_DIRECTORY] = [0x04034b50, 0x02014b50, 0x06054b50];
/** 1 January 1980 at midnight, the first day a zip file knows: date above, time below. */
const FIRST_DAY = 0x00210000;
const END_SIZE = 22;

/** The same zip file with every time set to the first one there is. For files without a comment, as a program makes them. */
export function withoutTimes(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError("This is no zip file without a comment");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let file = 0; file < count; file += 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== CENTRAL_HEADER || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new RangeError("The zip file's directory does not lead to its files");
    }
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(local + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
