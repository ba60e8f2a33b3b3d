/** The municipality's colour over the stylesheet's own. */
import type { Accent, Site } from "../domain/site.ts";

/** Rules to stand after the stylesheet; on screens only, for paper is black and white. */
export function themeOf(site: Site | undefined): string {
  if (site === undefined) return "";
  const { light, dark } = site.colours;
  return `
@media screen {
  ${rootOf(light)}
}

@media screen and (prefers-color-scheme: dark) {
  ${rootOf(dark)}
}
`;
}

function rootOf({ accent, ink }: Accent): string {
  return `:root { --accent: ${accent}; --accent-ink: ${ink}; }`;
}
