using System.Diagnostics.CodeAnalysis;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Campaigns;

/// <summary>A campaign with the directory it leans on.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Directory">Its EPCI and communes.</param>
public sealed record Call(Campaign Campaign, TerritoryDirectory Directory);

/// <summary>The calls this service takes, read once at start-up.</summary>
public sealed class CallCatalogue(IReadOnlyList<Call> calls)
{
    /// <summary>Reads the calls of a folder, each with its directory under <c>directories/</c>.</summary>
    /// <param name="folder">The folder: <c>campaigns</c>.</param>
    /// <exception cref="InvalidCampaignsException">Something in it is wrong; it names each file and place.</exception>
    public static CallCatalogue Load(string folder)
    {
        var campaigns = CampaignLoader.Load(folder);
        var directories = campaigns.Select(campaign => campaign.Directory).Distinct()
            .ToDictionary(name => name, name => TerritoryDirectory.Load(Path.Combine(folder, "directories", name)));
        return new CallCatalogue([.. campaigns.Select(campaign => new Call(campaign, directories[campaign.Directory]))]);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Call> All { get; } = calls;

    /// <summary>The call of that campaign id, or null.</summary>
    public Call? Find(string campaign) => All.FirstOrDefault(call => call.Campaign.Id == campaign);

    /// <summary>The call of a stored application; one whose campaign was taken away is an operator's mistake.</summary>
    public Call Of(ApplicationNumber id) =>
        Find(id.Campaign) ?? throw new InvalidOperationException($"The campaign {id.Campaign} of a stored application is not in the campaigns folder.");

    /// <summary>Reads an application's id, of a campaign known here.</summary>
    public bool TryParse(string? text, [NotNullWhen(true)] out ApplicationNumber? id) =>
        ApplicationNumber.TryParse(text, out id) && Find(id.Campaign) is not null;

    /// <summary>Reads a reference as people write it.</summary>
    public bool TryParseReference(string reference, [NotNullWhen(true)] out ApplicationNumber? id)
    {
        foreach (var call in All)
        {
            var start = call.Campaign.ReferencePrefix + "-";
            if (reference.Trim().StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && ApplicationNumber.TryParseReference(call.Campaign.Id, reference.Trim()[start.Length..], out id))
                return true;
        }
        id = null;
        return false;
    }
}
