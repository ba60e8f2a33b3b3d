import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { choosePorts } from "../../local/ports.ts";

test("keeps a remembered port while it is free and takes another when it is not", async () => {
  const first = await choosePorts(["a", "b"], {});
  expect(first.a).not.toBe(first.b);
  expect(await choosePorts(["a", "b"], first)).toEqual(first);
  const other = createServer().listen(first.a, "127.0.0.1");
  await once(other, "listening");
  const second = await choosePorts(["a", "b"], first);
  other.close();
  expect(second.a).not.toBe(first.a);
  expect(second.b).toBe(first.b);
});

test("draws ports that no outgoing connection is lent", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `n${String(index)}`);
  const ports = Object.values(await choosePorts(names, {}));
  expect(new Set(ports).size).toBe(names.length);
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
