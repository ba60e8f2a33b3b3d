/** What may be reached: listed hosts and ports only, at the address that was checked and no other. */
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { endpointText, isListed, isLoopback, type Endpoint } from "../../domain/pulls/source.ts";
import { SourceFault } from "../../domain/pulls/source-fault.ts";

/** An address as the system resolves it. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Resolves a name: the system's own way, but for a test that stands in for a name server. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

const LOOPBACK = blockList([
  ["127.0.0.0", 8],
  ["::1", 128],
]);

/**
 * Addresses behind which no source of figures lies: "this host", link-local with the metadata services of clouds on them (RFC 3927,
 * RFC 4291), the two metadata addresses that lie elsewhere, multicast and broadcast. Private networks are where a municipality's
 * systems are, and may be reached.
 */
const NEVER = blockList([
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["100.100.100.200", 32],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 128],
  ["fe80::", 10],
  ["fd00:ec2::254", 128],
  ["ff00::", 8],
]);

/**
 * The address to connect to. Every address of the name must be one that may be reached: whoever connects takes this one, so that a
 * name that changes its answer meanwhile leads nowhere else.
 * @throws SourceFault
 */
export async function allowedAddress(
  source: string,
  egress: readonly Endpoint[],
  endpoint: Endpoint,
  resolve: Resolve = systemResolve,
): Promise<Address> {
  const shown = endpointText(endpoint);
  if (!isListed(egress, endpoint)) throw new SourceFault(source, { kind: "notListed", endpoint: shown });
  const found = await resolve(endpoint.host).catch((error: unknown) => {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "its name is not found";
    throw new SourceFault(source, { kind: "unreachable", endpoint: shown, reason });
  });
  const refused = found.find((one) => !mayBeReached(one, isLoopback(endpoint)));
  if (refused) throw new SourceFault(source, { kind: "refusedAddress", endpoint: shown, address: refused.address });
  const [first] = found;
  if (!first) throw new SourceFault(source, { kind: "unreachable", endpoint: shown, reason: "its name has no address" });
  return first;
}

function mayBeReached(address: Address, listedAsLoopback: boolean): boolean {
  return LOOPBACK.check(address.address, kindOf(address)) ? listedAsLoopback : !NEVER.check(address.address, kindOf(address));
}

function kindOf({ family }: Address): "ipv4" | "ipv6" {
  return family === 6 ? "ipv6" : "ipv4";
}

async function systemResolve(host: string): Promise<readonly Address[]> {
  const family = isIP(host);
  if (family === 4 || family === 6) return [{ address: host, family }];
  const found = await lookup(host, { all: true });
  return found.map(({ address, family: of }) => ({ address, family: of === 6 ? 6 : 4 }));
}

/** IPv4 addresses written as IPv6 ones (`::ffff:169.254.0.1`) are checked as what they are: Node's lists do that themselves. */
function blockList(networks: readonly (readonly [string, number])[]): BlockList {
  const made = new BlockList();
  for (const [network, bits] of networks) made.addSubnet(network, bits, network.includes(":") ? "ipv6" : "ipv4");
  return made;
}
