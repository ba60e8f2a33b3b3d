/** Calendar feeds over a list: one deadline, whoever asks. */
import type { Feeds } from "../../client/feeds.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant } from "../../domain/calendar/instant.ts";
import type { Deadline } from "../../domain/deadlines.ts";
import type { OccurrenceId, PersonId, PlanId, RoleId } from "../../domain/ids.ts";

const MADE = instantAt(civilDate("2027-01-18"), 10);

const DEADLINE: Deadline = {
  occurrence: "vingaker/1.6/uppgifter-rvt/2026-Q4" as OccurrenceId,
  title: "Lämna uppgifter från Relationsvåldsteamet, kvartal 4 2026",
  day: civilDate("2027-01-29"),
  sequence: 0,
  cancelled: false,
  late: false,
  roles: ["sammankallande i arbetsgruppen"],
  quote: { section: "5", text: "Kvartalsvis inhämta uppgifter." },
  changedAt: MADE,
};

interface Kept {
  readonly feed: string;
  readonly token: string;
  readonly plan: PlanId;
  readonly person: PersonId;
  readonly role?: RoleId;
}

export function memoryFeeds(): Feeds {
  let kept: readonly Kept[] = [];
  let made = 0;
  return {
    of: (plan, person) =>
      Promise.resolve(
        kept
          .filter((one) => one.plan === plan && one.person === person)
          .map(({ feed, role }) => ({
            feed,
            createdAt: isoInstant(MADE),
            gives: true,
            ...(role === undefined ? {} : { roleTitle: role }),
          })),
      ),
    add(plan, person, role) {
      if (role === ("okand" as RoleId)) return Promise.resolve({ ok: false, reason: "Du har inte den rollen i dag." });
      made += 1;
      const token = `token-${String(made).padStart(16, "0")}`;
      kept = [...kept, { feed: `feed-${made}`, token, plan, person, ...(role === undefined ? {} : { role }) }];
      return Promise.resolve({ ok: true, token });
    },
    end(plan, person, feed) {
      const before = kept.length;
      kept = kept.filter((one) => !(one.plan === plan && one.person === person && one.feed === feed));
      return Promise.resolve(kept.length < before);
    },
    read(token) {
      const found = kept.find((one) => one.token === token);
      if (!found) return Promise.resolve(undefined);
      return Promise.resolve({
        planTitle: "Handlingsplan",
        ...(found.role === undefined ? {} : { roleTitle: found.role }),
        deadlines: [DEADLINE],
        meetings: [],
      });
    },
    invitation: () => Promise.resolve(undefined),
  };
}
