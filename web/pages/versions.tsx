/** The versions of a plan: which is in force since when, what changed between two of them, and what an older one said. */
import type { VersionView } from "../../client/reading/versions.ts";
import type { Item, Plan } from "../../domain/plan.ts";
import type { ToldChange } from "../../domain/revision/told-changes.ts";
import { ChangedWords } from "../components/changed-words.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import { Verbatim } from "../components/verbatim.tsx";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { planPath, revisedPlanPath, versionPath, versionsPath } from "../paths.ts";

export interface Compared {
  readonly before: Plan;
  readonly after: Plan;
  readonly changes: readonly ToldChange[];
}

interface VersionsPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly versions: readonly VersionView[];
  /** Absent where there is nothing to compare. */
  readonly compared?: Compared;
}

export function VersionsPage({ frame, plan, versions, compared }: VersionsPageProps) {
  const { versions: words } = wordsOf(frame);
  const title = compared ? words.between(compared.before.version, compared.after.version) : words.title;
  return (
    <Page title={title} frame={frame} translated>
      <h1>{title}</h1>
      {compared ? <Comparison compared={compared} versions={versions} plan={plan} /> : <OnlyOne versions={versions} />}
      <h2>{words.all}</h2>
      <ul>
        {versions.toReversed().map((one) => (
          <li>
            <InForce {...one} /> <a href={versionPath(plan, one.version)}>{words.read(one.version)}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function OnlyOne({ versions }: Pick<VersionsPageProps, "versions">) {
  const { versions: words, matters } = useWords();
  const only = versions.at(-1);
  return only ? <p class="answer">{words.onlyOne(only.version, matters.dates.long(dayOf(only.since)))}</p> : null;
}

function InForce({ version, since, until }: VersionView) {
  const { versions: words, matters } = useWords();
  const long = (instant: string): string => matters.dates.long(dayOf(instant));
  return <>{until === undefined ? words.inForce(version, long(since)) : words.was(version, long(since), long(until))}</>;
}

function Comparison({ compared, versions, plan }: { compared: Compared; versions: readonly VersionView[]; plan: string }) {
  const { versions: words } = useWords();
  const { before, after, changes } = compared;
  const count = (kind: ToldChange["change"]): number => changes.filter(({ change }) => change === kind).length;
  return (
    <>
      <p class="answer">{words.answer({ added: count("added"), changed: count("changed"), dropped: count("dropped") })}</p>
      <p class="sub">{words.howToRead}</p>
      <ul>
        {(["docx", "html"] as const).map((as) => (
          <li>
            <a href={revisedPlanPath(plan, before.version, after.version, as)}>{words.asDocument[as]}</a>
          </li>
        ))}
      </ul>
      <Chooser plan={plan} versions={versions} from={before.version} to={after.version} />
      {changes.map((change) => (
        <OneChange {...change} />
      ))}
    </>
  );
}

function Chooser({ plan, versions, from, to }: { plan: string; versions: readonly VersionView[]; from: string; to: string }) {
  const { versions: words } = useWords();
  // Of two there is nothing to choose.
  if (versions.length < 3) return null;
  const choice = (name: string, label: string, chosen: string) => (
    <label>
      {label}{" "}
      <select name={name}>
        {versions.map(({ version }) => (
          <option value={version} selected={version === chosen}>
            {version}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form method="get" action={versionsPath(plan)} class="inline">
      {choice("fran", words.older, from)} {choice("till", words.newer, to)} <button>{words.compare}</button>
    </form>
  );
}

function OneChange({ change, thing, number, title, rows }: ToldChange) {
  const { versions: words } = useWords();
  const lang = useSwedish();
  return (
    <section class="change">
      <h2>
        {words.thing(thing, number)} – {words.change[change]}
      </h2>
      <p lang={lang}>{title}</p>
      {rows.length === 0 ? null : (
        <dl>
          {rows.map(({ facet, before, after }) => (
            <div>
              <dt>{words.facet[facet]}</dt>
              <dd>
                <ChangedWords before={before} after={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** What a version said, in the plan's own words. */
export function OneVersionPage({ frame, plan, version }: { frame: Frame; plan: Plan; version: VersionView }) {
  const { versions: words, menu } = wordsOf(frame);
  return (
    <Page title={words.asItWas(plan.version)} frame={frame} translated>
      <h1>{words.asItWas(plan.version)}</h1>
      <p class="answer">
        <InForce {...version} /> {version.until === undefined ? null : words.notInForce}
      </p>
      <p>
        <a href={version.until === undefined ? planPath(plan.id) : versionsPath(plan.id)}>
          {version.until === undefined ? menu.plan : words.title}
        </a>
      </p>
      {plan.items.map((item) => (
        <ItemThen item={item} />
      ))}
    </Page>
  );
}

function ItemThen({ item }: { item: Item }) {
  const lang = useSwedish();
  return (
    <section>
      <h2>
        <span lang={lang}>
          {item.id} {item.title}
        </span>
      </h2>
      <Quotation section={item.source.section} text={item.activity} />
      <Verbatim item={item} />
      <ul>
        {item.duties.map((duty) => (
          <li lang={lang}>{duty.title}</li>
        ))}
      </ul>
    </section>
  );
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
