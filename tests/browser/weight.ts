/** What a page costs on a first visit: its own bytes, the stylesheet's and the font's, compressed as they come over the wire. */
import type { Page, Request } from "playwright-core";

/** From now on, what the page fetches is weighed; the answer is the sum of bodies in bytes. */
export function weigh(page: Page): () => Promise<number> {
  const fetched: Request[] = [];
  page.on("requestfinished", (request) => fetched.push(request));
  return async () => {
    await page.waitForLoadState("networkidle");
    const sizes = await Promise.all(fetched.map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
}
