/** How large a file handed in may be. Generous for a plan or a quarter's figures, small for a process that serves others. */

/** What a browser may hand in, and a command may read. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** Of one part, unpacked. */
export const MOST_PART_BYTES = 64 * 1024 * 1024;

/** Of all parts that anybody reads, unpacked. */
export const MOST_UNPACKED_BYTES = 128 * 1024 * 1024;

/** Office files have tens of parts; one picture a page makes it hundreds. */
export const MOST_PARTS = 2_000;

/** Text packs at 5–30 to 1, a bomb at about 1000 to 1. Small parts may pack better than this: they cannot hurt. */
export const MOST_RATIO = 200;
export const SMALL_PART_BYTES = 1024 * 1024;

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 500;
export const MOST_CELLS = 400_000;
