/** Planvakt as web and command line use it. */
import type { Client } from "@temporalio/client";
import type { Clock } from "../domain/clock.ts";
import { readingOnly } from "../ledger/once-a-request.ts";
import type { Ledger } from "../ledger/open.ts";
import { createActing } from "./acting.ts";
import { createMany } from "./many.ts";
import { openDecision } from "./meeting-decisions.ts";
import { createMeetings } from "./meetings.ts";
import { createPeopleChanging } from "./people-changing.ts";
import { createFigures } from "./figures.ts";
import { createEvents } from "./events.ts";
import { createFeeds } from "./feeds.ts";
import { exceptPeriod } from "./excepting.ts";
import { holdPost, releasePost } from "./holding.ts";
import type { Planvakt } from "./planvakt.ts";
import { createPulls } from "./pulling.ts";
import { createSigningIn } from "./sign-in.ts";
import { createYears } from "./years.ts";
import { createReading } from "./reading/index.ts";
import { createVersions } from "./reading/versions.ts";

export interface PlanvaktDeps {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly clock: Clock;
}

/** Reads from the ledger, acts through the engine. */
export function createPlanvakt(deps: PlanvaktDeps): Planvakt {
  const acting = createActing(deps);
  return {
    clock: deps.clock,
    many: createMany(deps),
    meetings: createMeetings({ ...deps, act: acting.act }),
    events: createEvents(deps),
    feeds: createFeeds(deps),
    figures: createFigures(deps),
    pulls: createPulls(deps),
    signIn: createSigningIn(deps),
    years: createYears(deps),
    versions: createVersions(deps.ledger),
    look: readingOnly,
    except: (id, command, commandId) => exceptPeriod(deps, id, command, commandId),
    followUp: (meeting, asked, commandId) => openDecision(deps, meeting, asked, commandId),
    hold: (plan, by, why) => holdPost(deps, plan, by, why),
    release: (plan, by, why) => releasePost(deps, plan, by, why),
    ...createReading(deps),
    ...acting,
    ...createPeopleChanging(deps),
  };
}
