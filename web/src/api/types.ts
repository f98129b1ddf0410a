import type { components } from "./contract";

type Schemas = components["schemas"];

export type Application = Schemas["Application"];
export type Attachment = Schemas["Attachment"];
export type Calendar = Schemas["Calendar"];
export type Campaign = Schemas["Campaign"];
export type Choice = Schemas["Choice"];
export type CompletenessReport = Schemas["CompletenessReport"];
export type ConditionResult = Schemas["ConditionResult"];
export type Dossier = Schemas["Dossier"];
export type EpciDetail = Schemas["EpciDetail"];
export type EpciListItem = Schemas["EpciListItem"];
export type Finding = Schemas["Finding"];
export type FollowUp = Schemas["FollowUp"];
export type FundMatch = Schemas["FundMatch"];
export type FundingReport = Schemas["FundingReport"];
export type OperationFunding = Schemas["OperationFunding"];
export type OperationSheet = Schemas["OperationSheet"];
export type Problem = Schemas["Problem"];
export type Progress = Schemas["Progress"];
export type ProjectAction = Schemas["ProjectAction"];
export type Receipt = Schemas["Receipt"];
export type ReceiptSummary = Schemas["ReceiptSummary"];
export type Report = Schemas["Report"];
export type RoutingGap = Schemas["RoutingGap"];
export type TimelineEvent = Schemas["Event"];
