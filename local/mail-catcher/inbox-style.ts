/** The inbox's own look: it stands beside the product's pages and must not depend on them. Contrast 4.5:1 in both sets. */
export const INBOX_STYLE = `
:root { color-scheme: light dark; --ink: #1d2327; --soft: #56616a; --paper: #fdfcf9; --rule: #d9d5cb; --accent: #1f5673; --sheet: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --soft: #a9b0b5; --paper: #17191b; --rule: #383c40; --accent: #8fc3df; --sheet: #ffffff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
p { margin: .25rem 0 1rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible, iframe:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
form > div { min-width: 0; max-width: 100%; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1.25rem 0; }
label { display: block; font-size: .95rem; color: var(--soft); }
select, button { font: inherit; min-height: 44px; padding: .35rem .75rem; border: 1px solid var(--soft); border-radius: 4px; background: var(--paper); color: var(--ink); max-width: 100%; }
ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--rule); }
li.mail { border-bottom: 1px solid var(--rule); padding: .75rem 0; }
li.mail a { display: inline-block; min-height: 32px; font-weight: 600; overflow-wrap: anywhere; }
.meta { display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: var(--soft); font-size: .95rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0; font-variant-numeric: tabular-nums; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
nav + h1 { margin-top: .75rem; }
iframe { width: 100%; height: var(--wide); border: 1px solid var(--rule); background: var(--sheet); border-radius: 4px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 1rem/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; margin: .5rem 0 1.5rem; }
summary { min-height: 44px; padding: .5rem 0; cursor: pointer; color: var(--accent); }
nav.pages { display: flex; gap: 1.5rem; margin-top: 1rem; }
@media (max-width: 44rem) { iframe { height: var(--narrow); } }
@media print { form, nav { display: none; } }
`;
