using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Support;

namespace AmiServerless.Core.Campaigns;

/// <summary>
/// Reads the calls of a folder at start-up: <c>{id}/campaign.json</c>, <c>{id}/support.json</c> and <c>{id}/funds.json</c>. What it returns
/// has been validated whole; what is wrong is said at once and everywhere, so that an operator mends it in one go.
/// </summary>
public static class CampaignLoader
{
    private const string CampaignFile = "campaign.json";
    private const string SupportFile = "support.json";
    private const string FundsFile = "funds.json";

    // What of a campaign is not in its own file.
    private static readonly string[] elsewhere = ["support", "funds", "rulesVersion"];

    private static readonly JsonSerializerOptions campaignOptions = new(AmiJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutElsewhere } },
    };

    /// <summary>Reads every campaign of a folder, by id.</summary>
    /// <param name="folder">The folder: <c>campaigns</c>.</param>
    /// <exception cref="InvalidCampaignsException">Something is wrong; it names each file and place.</exception>
    public static IReadOnlyList<Campaign> Load(string folder)
    {
        List<CampaignError> errors = [];
        List<Campaign> campaigns = [];
        if (Directory.Exists(folder))
        {
            foreach (var own in Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, CampaignFile))).Order(StringComparer.Ordinal))
            {
                if (LoadOne(own, errors) is { } campaign)
                    campaigns.Add(campaign);
            }
        }

        foreach (var shared in campaigns.GroupBy(c => c.ReferencePrefix).Where(g => g.Count() > 1))
            errors.AddRange(shared.Select(c => new CampaignError($"{c.Id}/{CampaignFile}", CampaignFaults.Duplicate("/referencePrefix", shared.Key))));
        if (campaigns.Count == 0 && errors.Count == 0)
            errors.Add(new(folder, CampaignFaults.NoCampaign));
        return errors.Count == 0 ? campaigns : throw new InvalidCampaignsException(errors);
    }

    private static Campaign? LoadOne(string own, List<CampaignError> errors)
    {
        var id = Path.GetFileName(own);
        var before = errors.Count;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var campaign = Read<Campaign>(CampaignFile, campaignOptions);
        var support = Read<SupportCatalogue>(SupportFile, AmiJson.Options);
        var funds = Read<FundCatalogue>(FundsFile, AmiJson.Options);
        if (campaign is null || support is null || funds is null)
            return null;

        campaign = campaign with
        {
            Support = support,
            Funds = funds,
            RulesVersion = $"{campaign.TextVersion}, {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}",
        };
        AddErrors(CampaignFile, CampaignValidator.Faults(campaign, id));
        AddErrors(SupportFile, SupportCatalogueCheck.Faults(campaign));
        AddErrors(FundsFile, FundCatalogueCheck.Faults(campaign));
        return errors.Count == before ? campaign : null;

        T? Read<T>(string file, JsonSerializerOptions options)
            where T : class
        {
            var path = Path.Combine(own, file);
            if (!File.Exists(path))
            {
                AddErrors(file, [CampaignFaults.MissingFile]);
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            // Name and length keep two files from passing for one.
            hash.AppendData(Encoding.UTF8.GetBytes($"{file} {bytes.Length}\n"));
            hash.AppendData(bytes);
            using var document = JsonText.Parse(bytes, out var broken);
            var type = options.GetTypeInfo(typeof(T));
            var faults = document is null ? [broken!] : JsonShape.Faults(document.RootElement, type);
            AddErrors(file, faults);
            return faults.Count == 0 ? (T)document!.Deserialize(type)! : null;
        }

        void AddErrors(string file, IEnumerable<Fault> faults) => errors.AddRange(faults.Select(f => new CampaignError($"{id}/{file}", f)));
    }

    private static void LeaveOutElsewhere(JsonTypeInfo type)
    {
        if (type.Type != typeof(Campaign))
            return;
        foreach (var property in type.Properties.Where(p => elsewhere.Contains(p.Name)).ToArray())
            type.Properties.Remove(property);
    }
}
