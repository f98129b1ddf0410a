using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>surfaces-plausible</c>: a surface or length is positive and smaller than a territory (x.surfaces); an advice where it is large for
/// works, which is most often square metres taken for hectares.
/// </summary>
internal sealed class SurfacesPlausible(SurfacesPlausible.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination) => examination.Operations.SelectMany(operation =>
        Judge(operation, "surfaceHectares", operation.Sheet.SurfaceHectares, FrenchFormat.Hectares, settings.MaximumHectares, settings.WorksHectares)
            .Concat(Judge(operation, "lengthMetres", operation.Sheet.LengthMetres, FrenchFormat.Metres, settings.MaximumMetres, settings.WorksMetres)));

    private static IEnumerable<Shortfall> Judge(
        Operation operation, string field, decimal? value, Func<decimal, string> format, decimal maximum, decimal forWorks)
    {
        if (value is not { } measure)
            yield break;
        var place = $"{operation.Pointer}/{field}";
        if (measure <= 0)
            yield return new(place, CompletenessTexts.SurfaceNotPositive(operation, format(measure))) { Subject = operation.Subject };
        else if (measure > maximum)
            yield return new(place, CompletenessTexts.SurfaceTooLarge(operation, format(measure))) { Subject = operation.Subject };
        else if (measure > forWorks && operation.Action.Kind is { Volet: Volet.Operational })
            yield return new(place, CompletenessTexts.SurfaceLargeForWorks(operation, format(measure))) { Subject = operation.Subject, Weight = Weight.AdviceOnly };
    }

    /// <summary>Parameters of <c>surfaces-plausible</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>Largest surface: more than the territory of any EPCI.</summary>
        public required decimal MaximumHectares { get; init; }

        /// <summary>Surface above which works are doubted.</summary>
        public required decimal WorksHectares { get; init; }

        /// <summary>Longest length.</summary>
        public required decimal MaximumMetres { get; init; }

        /// <summary>Length above which works are doubted.</summary>
        public required decimal WorksMetres { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign)
        {
            if (WorksHectares <= 0 || WorksHectares > MaximumHectares)
                yield return CampaignFaults.InvalidValue("/worksHectares", "une surface positive, au plus maximumHectares");
            if (WorksMetres <= 0 || WorksMetres > MaximumMetres)
                yield return CampaignFaults.InvalidValue("/worksMetres", "une longueur positive, au plus maximumMetres");
        }
    }
}
