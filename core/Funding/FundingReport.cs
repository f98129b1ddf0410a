using System.Text.Json.Serialization;

namespace AmiServerless.Core.Funding;

/// <summary>
/// Each operation of a mature project against each fund of the call. A pure function of the dossier, the campaign, the directory
/// and the day of filing: it can be made again, and gives the same.
/// </summary>
/// <param name="RulesVersion">Names the catalogue that was applied (<c>Campaign.RulesVersion</c>).</param>
/// <param name="Vintage">Date of the perimeters, in words.</param>
/// <param name="FiledOn">The day the application was filed, to which the beginning of works is compared.</param>
/// <param name="Notice">What every match is: to be confirmed by the funder.</param>
/// <param name="Operations">The actions examined, in the order of the dossier.</param>
/// <param name="LeftOut">The actions not examined, and why.</param>
public sealed record FundingReport(
    string RulesVersion,
    string Vintage,
    DateOnly FiledOn,
    string Notice,
    IReadOnlyList<OperationFunding> Operations,
    IReadOnlyList<ActionLeftOut> LeftOut)
{
    /// <summary>The agencies to tell, each once, in alphabetical order: those of the matches to be told of.</summary>
    public IReadOnlyList<string> AgenciesToTell() =>
        [.. Operations.SelectMany(o => o.Matches).Where(m => m.Tell).SelectMany(m => m.Agencies).Select(a => a.Id).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>An action and what each fund makes of it.</summary>
/// <param name="Action">Id of the action.</param>
/// <param name="Title">Its name; null where it has none.</param>
/// <param name="Pointer">JSON pointer of the action in the dossier.</param>
/// <param name="Sheet">JSON pointer of its sheet; null where it has none, or several.</param>
/// <param name="WaterAgencies">The water agencies of its communes, the one with most of them first; two where it lies across a divide.</param>
/// <param name="UnknownCommunes">Commune codes that the directory does not know, in order.</param>
/// <param name="Matches">One per fund, in the order of the catalogue.</param>
/// <param name="Warnings">What to look at before asking; never a refusal.</param>
public sealed record OperationFunding(
    string Action,
    string? Title,
    string Pointer,
    string? Sheet,
    IReadOnlyList<WaterAgencyCommunes> WaterAgencies,
    IReadOnlyList<string> UnknownCommunes,
    IReadOnlyList<FundMatch> Matches,
    IReadOnlyList<FundingWarning> Warnings);

/// <summary>A water agency and the communes of an operation that lie in its basin; on a divide, to be confirmed.</summary>
/// <param name="Agency">Agency id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Communes">INSEE codes, in order.</param>
public sealed record WaterAgencyCommunes(string Agency, string Name, IReadOnlyList<string> Communes);

/// <summary>An action that was not held against the funds.</summary>
/// <param name="Action">Id of the action.</param>
/// <param name="Pointer">JSON pointer of the action.</param>
/// <param name="Reason">Why, in French.</param>
public sealed record ActionLeftOut(string Action, string Pointer, string Reason);

/// <summary>One operation against one fund.</summary>
/// <param name="Fund">Id of the fund.</param>
/// <param name="Name">Its name.</param>
/// <param name="Funder">Who gives the money.</param>
/// <param name="Outcome">What the conditions come to.</param>
/// <param name="Reason">The same in a French sentence, naming what fails or is missing.</param>
/// <param name="Notice">"À confirmer par le financeur".</param>
/// <param name="Rate">The rate found and its source, or that none is known; in French.</param>
/// <param name="Agencies">Whom the match concerns; none where the funder is no partner of the call.</param>
/// <param name="WithoutAgency">Where nobody can be told: whom to ask instead, French sentences.</param>
/// <param name="Tell">Whether those agencies are to be told: not where a condition fails, nor where no funding is asked.</param>
/// <param name="Conditions">Every condition, in the order of the catalogue.</param>
/// <param name="Facts">What is known of the fund, each fact with source, date and certainty.</param>
public sealed record FundMatch(
    string Fund,
    string Name,
    string Funder,
    MatchOutcome Outcome,
    string Reason,
    string Notice,
    string Rate,
    IReadOnlyList<AgencyConcerned> Agencies,
    IReadOnlyList<string> WithoutAgency,
    bool Tell,
    IReadOnlyList<ConditionResult> Conditions,
    IReadOnlyList<FundFact> Facts);

/// <summary>What a fund's conditions come to together.</summary>
public enum MatchOutcome
{
    /// <summary>All are met, as far as the dossier and the catalogue tell.</summary>
    Eligible,

    /// <summary>None fails, at least one is unknown.</summary>
    ToConfirm,

    /// <summary>At least one fails.</summary>
    NotMatched,
}

/// <summary>An agency that a match concerns.</summary>
/// <param name="Id">Partner agency id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why this one, in French.</param>
public sealed record AgencyConcerned(string Id, string Name, string Reason);

/// <summary>One condition on one operation.</summary>
/// <param name="Test">Name of the test.</param>
/// <param name="Label">The condition in words.</param>
/// <param name="Outcome">Met, not met or unknown.</param>
/// <param name="Found">What was found, a French sentence.</param>
/// <param name="Missing">What would tell, where the outcome is unknown.</param>
public sealed record ConditionResult(
    string Test,
    string Label,
    ConditionOutcome Outcome,
    string Found,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MissingDatum? Missing = null);

/// <summary>Promise 7: unknown is not no.</summary>
public enum ConditionOutcome
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not hold.</summary>
    NotMet,

    /// <summary>A datum is missing.</summary>
    Unknown,
}

/// <summary>What is missing to tell.</summary>
/// <param name="Name">The datum, in French.</param>
/// <param name="Pointer">JSON pointer of the field that would tell; null where only the funder can.</param>
public sealed record MissingDatum(string Name, string? Pointer);

/// <summary>Something to look at before asking for public money.</summary>
/// <param name="Code">Stable, kebab-case; a constant of <see cref="OperationWarnings"/>.</param>
/// <param name="Reference">The text it comes from.</param>
/// <param name="Certain">False where data are missing, so that the point could not be checked.</param>
/// <param name="Pointer">JSON pointer of the place to look at.</param>
/// <param name="Found">What was found, a French sentence.</param>
/// <param name="Settle">What would settle it, a French sentence.</param>
public sealed record FundingWarning(string Code, string Reference, bool Certain, string Pointer, string Found, string Settle);
