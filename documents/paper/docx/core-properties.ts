/** What a Word file says of itself. */
export interface FileFacts {
  readonly title: string;
  readonly author: string;
  readonly description: string;
}

/** `docProps/core.xml`, written here since the library's own takes its dates from the clock. */
export function coreProperties({ title, author, description }: FileFacts, at: Date): string {
  const instant = at.toISOString().replace(/\.\d+Z$/, "Z");
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    `<dc:description>${escaped(description)}</dc:description><dc:language>sv-SE</dc:language>`,
    `<cp:lastModifiedBy>Planvakt</cp:lastModifiedBy><cp:revision>1</cp:revision>${dated("created")}${dated("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
