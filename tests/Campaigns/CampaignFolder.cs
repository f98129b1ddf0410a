using System.Text.Json.Nodes;
using AmiServerless.Core.Campaigns;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Campaigns;

/// <summary>A copy of the real call in a folder of its own, to be spoilt.</summary>
internal sealed class CampaignFolder : IDisposable
{
    public const string CampaignFile = "campaign.json";
    public const string Id = "occitanie-2025";

    private static readonly string real = System.IO.Path.Combine(RepositoryRoot.Path, "campaigns", Id);

    public CampaignFolder() => Copy(Id);

    public string Path { get; } = Directory.CreateTempSubdirectory("campaigns-").FullName;

    public void Copy(string id)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, id));
        foreach (var file in Directory.EnumerateFiles(real))
            File.Copy(file, FileOf(System.IO.Path.GetFileName(file), id));
    }

    public string FileOf(string file, string id = Id) => System.IO.Path.Combine(Path, id, file);

    public CampaignFolder With(string file, Action<JsonNode> change, string id = Id)
    {
        var json = JsonNode.Parse(File.ReadAllText(FileOf(file, id)))!;
        change(json);
        File.WriteAllText(FileOf(file, id), json.ToJsonString());
        return this;
    }

    /// <summary>Sets the value at a JSON pointer, or takes it away.</summary>
    public CampaignFolder With(string file, string pointer, string? json)
    {
        return With(file, root =>
        {
            var steps = pointer.Split('/').Skip(1).ToArray();
            var parent = steps.SkipLast(1).Aggregate(root, Step);
            if (json is null)
                ((JsonObject)parent).Remove(steps[^1]);
            else if (parent is JsonArray list)
                list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(json);
            else
                parent[steps[^1]] = JsonNode.Parse(json);
        });

        static JsonNode Step(JsonNode node, string step) =>
            node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
    }

    public IReadOnlyList<Campaign> Load() => CampaignLoader.Load(Path);

    public IReadOnlyList<CampaignError> Errors() => Assert.Throws<InvalidCampaignsException>(() => Load()).Errors;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
