using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Local.Hosting;
using AmiServerless.Tests.Hosting;

namespace AmiServerless.Tests.Samples;

/// <summary>A sample dossier, as it is or spoilt in one way that happens in life.</summary>
public static class Sample
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "samples");

    /// <summary>The faulty ones, by file name.</summary>
    public static IEnumerable<string> FaultyNames =>
        Directory.EnumerateFiles(Path.Combine(Folder, "faulty"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    /// <summary>A PDF that was cut on its way.</summary>
    public static string CorruptedPdf => Path.Combine(Folder, "faulty", "corrupted.pdf");

    /// <summary>A complete dossier: <c>emerging</c> or <c>mature</c>.</summary>
    public static Dossier Read(string name) => Node(name).Deserialize<Dossier>(AmiJson.Options)!;

    /// <summary>Its files: kind and path.</summary>
    public static IReadOnlyList<(string Kind, string Path)> Files(string name) =>
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name, "attachments.json")))!.AsArray()
            .Select(file => (file!["kind"]!.GetValue<string>(), Path.Combine(Folder, name, "attachments", file["file"]!.GetValue<string>()))),
    ];

    /// <summary>A faulty dossier with the report expected of it.</summary>
    public static (Dossier Dossier, string Base, string Verdict, IReadOnlyList<string> Blocking) ReadFaulty(string name)
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "faulty", name + ".json")))!;
        var origin = document["base"]!.GetValue<string>();
        var dossier = Node(origin);
        foreach (var change in document["changes"]!.AsArray())
            Apply(dossier, change!["op"]!.GetValue<string>(), change["path"]!.GetValue<string>(), change["value"]);
        var expected = document["expected"]!;
        return (
            dossier.Deserialize<Dossier>(AmiJson.Options)!,
            origin,
            expected["verdict"]!.GetValue<string>(),
            [.. expected["blocking"]!.AsArray().Select(finding => $"{finding![0]} {finding[1]}")]);
    }

    /// <summary>What the rules say of a dossier with the files of a sample.</summary>
    public static CompletenessReport Check(Dossier dossier, string filesOf) =>
        CompletenessEngine.Check(Service.Model.Campaign, Service.Model.Directory, dossier, [.. Files(filesOf).Select(file => file.Kind)]);

    private static JsonNode Node(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name, "dossier.json")))!;

    private static void Apply(JsonNode dossier, string operation, string pointer, JsonNode? value)
    {
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(dossier, (node, step) => node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!);
        switch (parent, operation)
        {
            case (JsonArray list, "remove"):
                list.RemoveAt(int.Parse(steps[^1], null));
                break;
            case (JsonArray list, "add"):
                list.Add(value?.DeepClone());
                break;
            case (JsonArray list, "replace"):
                list[int.Parse(steps[^1], null)] = value?.DeepClone();
                break;
            case (JsonObject members, "remove"):
                members.Remove(steps[^1]);
                break;
            case (JsonObject members, "replace"):
                members[steps[^1]] = value?.DeepClone();
                break;
            default:
                throw new InvalidDataException($"{operation} {pointer}");
        }
    }
}
