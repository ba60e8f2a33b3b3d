/** One thing at a time: messages that arrive in the same workflow task both start, and must not both decide. */

/** Makes a queue: each piece of work starts when the one before it has settled. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
