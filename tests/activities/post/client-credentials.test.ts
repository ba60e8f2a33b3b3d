import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { clientCredentials } from "../../../activities/post/client-credentials.ts";
import { openLanes } from "../../../activities/post/lanes.ts";
import { openRelay, type TestRelay } from "./relay.ts";

const MESSAGE = { raw: Buffer.from("Subject: hej\r\n\r\nhej\r\n"), from: "planvakt@vingaker.example", to: "anna@vingaker.example" };

let tokens: Server | undefined;
let relay: TestRelay | undefined;

afterEach(async () => {
  await relay?.close();
  await new Promise((resolve) => tokens?.close(resolve));
});

/** A token endpoint and a relay that takes only its token; the bodies it was asked with. */
async function setUp(status: number): Promise<{ readonly asked: string[]; readonly tokenUrl: string; readonly port: number }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push(body);
      response.writeHead(status, { "content-type": "application/json", connection: "close" });
      response.end(JSON.stringify(status === 200 ? { access_token: "token-1", expires_in: 3600 } : { error: "invalid_client" }));
    });
  });
  tokens = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  relay = await openRelay({
    authOptional: false,
    allowInsecureAuth: true,
    authMethods: ["XOAUTH2"],
    onAuth({ accessToken, username }, _session, callback) {
      if (accessToken === "token-1") callback(null, { user: username });
      else callback(new Error("no"));
    },
  });
  return { asked, tokenUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`, port: relay.port };
}

const CLIENT = { user: "planvakt@vingaker.example", clientId: "planvakt", clientSecret: "hemligt", scope: "mail/.default" };

it("signs in with a token fetched once for the lane", async () => {
  const { asked, tokenUrl, port } = await setUp(200);
  const lanes = openLanes({ host: "127.0.0.1", port, secure: false, lanes: 1, auth: clientCredentials({ ...CLIENT, tokenUrl }) });
  expect((await lanes.send(MESSAGE)).kind).toBe("accepted");
  expect((await lanes.send(MESSAGE)).kind).toBe("accepted");
  expect(asked).toEqual(["grant_type=client_credentials&client_id=planvakt&client_secret=hemligt&scope=mail%2F.default"]);
  await lanes.close();
});

it("refuses for now, without the secret in the answer, when no token is given", async () => {
  const { tokenUrl, port } = await setUp(401);
  const lanes = openLanes({ host: "127.0.0.1", port, secure: false, lanes: 1, auth: clientCredentials({ ...CLIENT, tokenUrl }) });
  const outcome = await lanes.send(MESSAGE);
  expect(outcome).toMatchObject({ kind: "refused", permanent: false, response: expect.stringContaining("HTTP 401") as string });
  expect(outcome.response).not.toContain("hemligt");
  await lanes.close();
});
