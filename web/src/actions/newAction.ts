import type { ProjectAction } from "../api/types";

/** An id for a new action. Random: two people who add one at the same time add two. */
export const newActionId = (): string => `action-${crypto.randomUUID().slice(0, 8)}`;

/** An action of which nothing is said yet. */
export const newAction = (): ProjectAction => ({ id: newActionId(), levers: [] });
