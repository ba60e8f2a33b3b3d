/** Several lanes side by side: each takes the next message as soon as it is free. */
import { parseAddress } from "./address.ts";
import { openLane, type Lane, type LaneLog, type Relay, type RelayMessage } from "./lane.ts";
import type { Outcome } from "./outcome.ts";

export type { Outcome } from "./outcome.ts";

export interface LanesOptions extends Relay {
  /** Connections at most; some relays allow few. */
  readonly lanes: number;
  readonly onLog?: (log: LaneLog) => void;
}

export interface Lanes {
  /** Hands the message to the relay, unchanged, with an envelope of exactly this sender and recipient. Never throws. */
  send(message: RelayMessage): Promise<Outcome>;
  /** Takes no more messages, lets those under way finish, ends the connections. */
  close(): Promise<void>;
}

const CLOSED: Outcome = { kind: "refused", permanent: false, response: "The post is closing; nothing was sent" };

/** Connects with the first message, so a relay that is away is met as a refusal and not as an error at start. */
export function openLanes({ lanes, onLog, ...relay }: LanesOptions): Lanes {
  const free: Lane[] = Array.from({ length: Math.max(1, lanes) }, () => openLane(relay, onLog ?? (() => undefined)));
  const all = [...free];
  const waiting: ((lane: Lane | undefined) => void)[] = [];
  const underWay = new Set<Promise<Outcome>>();
  let closed = false;

  function nextLane(): Promise<Lane | undefined> {
    const lane = free.pop();
    return lane === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lane);
  }

  function giveBack(lane: Lane): void {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  }

  async function carry(message: RelayMessage): Promise<Outcome> {
    const lane = await nextLane();
    if (lane === undefined) return CLOSED;
    const sending = lane.send(message);
    underWay.add(sending);
    try {
      return await sending;
    } finally {
      underWay.delete(sending);
      giveBack(lane);
    }
  }

  return {
    async send(message) {
      if (closed) return CLOSED;
      const bad = [message.from, message.to].find((address) => parseAddress(address) === undefined);
      if (bad !== undefined) return { kind: "refused", permanent: true, response: `Not one plain address: ${JSON.stringify(bad)}` };
      return carry(message);
    },
    async close() {
      closed = true;
      for (const turnAway of waiting.splice(0)) turnAway(undefined);
      await Promise.allSettled(underWay);
      for (const lane of all) lane.close();
    },
  };
}
