using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>dates-plausible</c>: an operation does not end before it begins, nor lie absurdly far from the call (x.dates).</summary>
internal sealed class DatesPlausible(DatesPlausible.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var calendar = examination.Campaign.Calendar;
        var (first, last) = (calendar.Opens.Year - settings.YearsBefore, calendar.Deadline.Year + settings.YearsAfter);
        foreach (var operation in examination.Operations)
        {
            var (start, end) = (operation.Sheet.Start, operation.Sheet.End);
            if (start is { } s && (s.Year < first || s.Year > last))
                yield return new($"{operation.Pointer}/start", CompletenessTexts.DateFarAway(operation, s, isStart: true)) { Subject = operation.Subject };
            if (end is { } e && (e.Year < first || e.Year > last))
                yield return new($"{operation.Pointer}/end", CompletenessTexts.DateFarAway(operation, e, isStart: false)) { Subject = operation.Subject };
            if (end < start)
                yield return new($"{operation.Pointer}/end", CompletenessTexts.EndBeforeStart(operation, start.Value, end.Value)) { Subject = operation.Subject };
        }
    }

    /// <summary>Parameters of <c>dates-plausible</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>Years before the opening's from which a date is taken for a mistake.</summary>
        public required int YearsBefore { get; init; }

        /// <summary>Years after the deadline's from which a date is taken for a mistake.</summary>
        public required int YearsAfter { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign)
        {
            if (YearsBefore is < 0 or > 1000)
                yield return CampaignFaults.InvalidValue("/yearsBefore", "un nombre d’années de 0 à 1000");
            if (YearsAfter is < 0 or > 1000)
                yield return CampaignFaults.InvalidValue("/yearsAfter", "un nombre d’années de 0 à 1000");
        }
    }
}
