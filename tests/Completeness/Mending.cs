using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;

namespace AmiServerless.Tests.Completeness;

/// <summary>Does what a finding says would settle it, as an applicant who takes it at its word would.</summary>
internal static class Mending
{
    private const string Text = "Une réponse assez longue pour que personne ne la trouve trop courte, loin de là.";

    public static Dossier Of(Dossier dossier, Finding finding) => finding.Rule switch
    {
        "obj.b" => dossier with { Profile = "mature" },
        "1.a" => dossier with { Applicant = dossier.Applicant with { Siren = TestCall.Toulouse.Siren } },
        "x.contact" => dossier with { Applicant = dossier.Applicant with { Contact = new() { Name = "Camille", Email = "camille@epci.example" } } },
        "1.b" => Change(dossier, finding.Pointer.Split('/')[2], "partners", partner =>
        {
            partner["name"] = "Nature";
            partner["kind"] = "association";
        }),
        "obj.a" => finding.Pointer == "/letter/leverLines" ? WithLines(dossier) : WithActions(dossier),
        "2.a" or "2.b" or "2.c1" or "2.c2" or "2.c3" => WithActions(dossier),
        "3.b.2" or "3.b.3" when finding.Pointer == "/actions" => WithActions(dossier),
        "3.a.3" => WithLines(dossier),
        "3.a.4" when finding.Pointer == "/letter/needs" => dossier with { Letter = dossier.Letter with { Needs = [new() { Kind = "diagnostic", Detail = Text }] } },
        "3.b.4" => WithOneSheet(dossier, dossier.Actions[Index(finding.Pointer, 2)].Id),
        "x.sheets" => dossier with { Sheets = [.. dossier.Sheets.Where((_, i) => i != Index(finding.Pointer, 2))] },
        "x.amounts" => WithAmountsThatAgree(dossier, finding.Pointer),
        "x.dates" => dossier with { Sheets = [.. dossier.Sheets.Select((s, i) => i == Index(finding.Pointer, 2) ? s with { Start = new(2026, 1, 1), End = new(2027, 1, 1) } : s)] },
        _ => Set(dossier, finding.Pointer, finding.Pointer.Split('/')[^1] switch
        {
            "levers" => new JsonArray("restoration"),
            "kind" when finding.Rule == "3.a.4" => "diagnostic",
            "kind" => "restoration-works",
            "guarantee" => "ore",
            "term" => "long",
            "fundingRequested" => false,
            "communes" => new JsonArray(MemberOf(dossier)),
            "surfaceHectares" or "lengthMetres" => 3,
            "indicators" => new JsonArray("Nombre de mares"),
            "start" => "2026-01-01",
            "end" => "2027-01-01",
            _ when finding.Rule == "x.communes" => MemberOf(dossier),
            _ => Text,
        }),
    };

    private static Dossier WithLines(Dossier dossier) =>
        dossier with { Letter = dossier.Letter with { LeverLines = [.. dossier.Letter.LeverLines, .. TestDossiers.Emerging.Letter.LeverLines] } };

    private static Dossier WithActions(Dossier dossier) => dossier with
    {
        Actions = [.. dossier.Actions, .. TestDossiers.Mature.Actions.Where(a => dossier.Actions.All(d => d.Id != a.Id))],
        Sheets = [.. dossier.Sheets, .. TestDossiers.Mature.Sheets.Where(s => dossier.Actions.All(d => d.Id != s.Action))],
    };

    private static Dossier WithOneSheet(Dossier dossier, string action)
    {
        var sheet = dossier.Sheets.FirstOrDefault(s => s.Action == action) ?? TestDossiers.Sheet(action, 0, 0) with { FundingPlan = [] };
        return dossier with { Sheets = [.. dossier.Sheets.Where(s => s.Action != action), sheet] };
    }

    private static Dossier WithAmountsThatAgree(Dossier dossier, string pointer)
    {
        var index = Index(pointer, 2);
        var id = pointer.StartsWith("/actions", StringComparison.Ordinal) ? dossier.Actions[index].Id : dossier.Sheets[index].Action;
        return dossier
            .WithAction(id, a => a with { FundingRequested = true, Cost = 50_000, RequestedAmount = 30_000 })
            .WithSheet(id, s => s with { FundingPlan = TestDossiers.Sheet(id, 50_000, 30_000).FundingPlan });
    }

    private static Dossier Change(Dossier dossier, string index, string list, Action<JsonNode> change)
    {
        var json = JsonSerializer.SerializeToNode(dossier, AmiJson.Options)!;
        change(json[list]![int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)]!);
        return json.Deserialize<Dossier>(AmiJson.Options)!;
    }

    private static Dossier Set(Dossier dossier, string pointer, JsonNode value)
    {
        var json = JsonSerializer.SerializeToNode(dossier, AmiJson.Options)!;
        var steps = pointer.Split('/').Skip(1).ToArray();
        var parent = steps.SkipLast(1).Aggregate(json, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray items)
            items[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else
            parent[steps[^1]] = value;
        return json.Deserialize<Dossier>(AmiJson.Options)!;
    }

    private static string MemberOf(Dossier dossier) => (TestCall.Directory.FindEpci(dossier.Applicant.Siren) ?? TestCall.Toulouse).Communes[0];

    private static int Index(string pointer, int step) => int.Parse(pointer.Split('/')[step], System.Globalization.CultureInfo.InvariantCulture);
}
