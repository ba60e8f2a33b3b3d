import { useWords } from "../messages/spoken.ts";

/** What the act just done came to, in one line. `done` is a word of ours from the address; any other is shown as nothing. */
export function Flash({ done }: { done: string | undefined }) {
  const text = Object.entries(useWords().matters.done).find(([kind]) => kind === done)?.[1];
  if (text === undefined) return null;
  return (
    <p class="flash" role="status">
      <span aria-hidden="true">✓ </span>
      {text}
    </p>
  );
}
