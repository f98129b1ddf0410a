using AmiServerless.Core.Dossiers;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>actions-listed</c>: each action has a title, a term, and says whether funding is asked for it (3.b.3); an advice where a term has no action.
/// </summary>
internal sealed class ActionsListed : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination) =>
        examination.Actions.Count == 0
            ? [new("/actions", CompletenessTexts.EmptyActionList())]
            : [.. examination.Actions.SelectMany(Find), .. AbsentTerms(examination)];

    private static IEnumerable<Shortfall> Find(ActionEntry action)
    {
        if (!Written.Says(action.Action.Title))
            yield return new($"{action.Pointer}/title", CompletenessTexts.ActionWithoutTitle(action)) { Subject = $"{action.Subject}\n0" };
        if (action.Action.Term is null)
            yield return new($"{action.Pointer}/term", CompletenessTexts.ActionWithoutTerm(action)) { Subject = $"{action.Subject}\n1" };
        if (action.Action.FundingRequested is null)
            yield return new($"{action.Pointer}/fundingRequested", CompletenessTexts.ActionWithoutRequest(action)) { Subject = $"{action.Subject}\n2" };
    }

    // Said once every action has its term: until then it would only repeat what is missing.
    private static IEnumerable<Shortfall> AbsentTerms(Examination examination)
    {
        var terms = examination.Actions.Select(a => a.Action.Term).ToHashSet();
        var absent = terms.Contains(null) ? [] : Enum.GetValues<Term>().Where(t => !terms.Contains(t)).ToArray();
        if (absent.Length > 0)
            yield return new("/actions", CompletenessTexts.TermsAbsent(absent)) { Weight = Weight.AdviceOnly };
    }
}
