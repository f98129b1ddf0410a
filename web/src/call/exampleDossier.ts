import type { Campaign, Dossier, EpciDetail, OperationSheet, ProjectAction } from "../api/types";
import type { ProfileAnswers } from "./profileAnswers";

/** Stands for a text that the person says they could write: long enough for the rules not to advise more. */
const text = "Réponse donnée à l’aide « Quel profil est le mien ? » : cette rubrique pourrait être remplie dès maintenant.";

/** Stands for what every application says and no profile depends on: the rules would otherwise ask for it. */
const contact = { name: "Exemple", role: null, email: "exemple@example.org", phone: null };

/**
 * The smallest dossier that says what the answers say, for the service's rules to judge. Nothing in it is about anyone: the applicant
 * is any EPCI that may apply, and nothing is stored.
 */
export function exampleDossier(campaign: Campaign, answers: ProfileAnswers, applicant: EpciDetail): Dossier {
  const actions = actionsOf(campaign, answers);
  const has = (rule: string) => (answers.letter.includes(rule) ? text : null);
  return {
    profile: null,
    applicant: { siren: applicant.siren, contact, representative: null },
    letter: {
      politicalSupport: has("3.a.1"),
      stakes: has("3.a.2"),
      leverLines: answers.levers.map((lever) => ({ lever, text })),
      leversLeftOut: null,
      needs: answers.needs.map((kind) => ({ kind, detail: text })),
    },
    strategy: {
      components: answers.strategy === "components" ? text : null,
      articulation: answers.strategy === "none" ? null : text,
      planningDocuments: null,
    },
    actions,
    sheets: actions.filter((action) => action.term === "short").map((action) => sheetOf(action.id, campaign, answers, applicant)),
  };
}

/** Kinds of the files that the answers say are there. */
export const exampleAttachments = (answers: ProfileAnswers): string[] => (answers.strategy === "document" ? ["strategy"] : []);

/** An action for each kind, on every lever; the one that is ready is of the operational base where there is one. */
function actionsOf(campaign: Campaign, answers: ProfileAnswers): ProjectAction[] {
  const kinds = campaign.actionKinds.filter((kind) => answers.kinds.includes(kind.id));
  const ready = answers.ready ? (kinds.find((kind) => kind.volet === "operational") ?? kinds[0]) : undefined;
  return kinds.map((kind) => ({
    id: kind.id,
    title: kind.label,
    kind: kind.id,
    levers: answers.levers,
    term: kind === ready ? "short" : "medium",
    description: text,
    cost: null,
    // Money decides of no profile.
    fundingRequested: false,
    requestedAmount: null,
    guarantee: kind.needsGuarantee ? answers.guarantee || null : null,
  }));
}

function sheetOf(action: string, campaign: Campaign, answers: ProfileAnswers, applicant: EpciDetail): OperationSheet {
  const told = (rule: string) => answers.sheet.includes(rule);
  const year = new Date(campaign.calendar.deadline).getUTCFullYear() + 1;
  return {
    action,
    communes: told("3.b.4.location") ? applicant.communes.slice(0, 1).map((commune) => commune.code) : [],
    location: told("3.b.4.location") ? text : null,
    surfaceHectares: told("3.b.4.location") ? 1 : null,
    objectives: told("3.b.4.objectives") ? text : null,
    initialState: told("3.b.4.objectives") ? text : null,
    expectedResults: told("3.b.4.objectives") ? text : null,
    indicators: told("3.b.4.indicators") ? [text] : [],
    start: told("3.b.4.calendar") ? `${year}-01-01` : null,
    end: told("3.b.4.calendar") ? `${year}-12-31` : null,
    managementGuarantees: told("3.b.4.management") ? text : null,
  };
}
