namespace AmiServerless.Core.Territory;

/// <summary>The communes as <c>communes.csv</c> has them: one a line, fields between semicolons, no quotes.</summary>
internal static class CommuneTable
{
    /// <summary>The file's name.</summary>
    public const string File = "communes.csv";

    private const string Header = "code;name;department;epci;waterAgency;siren";
    private const int CodeLength = 5;

    /// <summary>A commune and the line it stands on, from 1.</summary>
    public readonly record struct Row(int Line, Commune Commune);

    /// <summary>Reads the table; each fault is told with its line, and its row left out.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="fault">Takes the file, the place and what is wrong there.</param>
    public static IReadOnlyList<Row> Read(string text, Action<string, string, string> fault)
    {
        var rows = new List<Row>();
        foreach (var (i, line) in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Index())
        {
            if (i == 0)
            {
                if (line != Header)
                {
                    fault(File, "line 1", $"the header is not {Header}");
                    break;
                }
            }
            else if (line.Contains('\uFFFD', StringComparison.Ordinal))
            {
                fault(File, $"line {i + 1}", "is not in UTF-8");
            }
            else if (Parse(line) is { } commune)
            {
                rows.Add(new Row(i + 1, commune));
            }
            else
            {
                fault(File, $"line {i + 1}", $"is not a commune: {Header}, the SIREN alone may be left out");
            }
        }

        return rows;
    }

    private static Commune? Parse(string line)
    {
        if (line.Split(';') is not [var code, var name, var department, var epci, var waterAgency, var siren])
        {
            return null;
        }

        return code.Length == CodeLength && name.Length > 0 && (siren.Length == 0 || Siren.IsValid(siren))
            ? new Commune(code, name, department, epci, waterAgency) { Siren = siren.Length == 0 ? null : siren }
            : null;
    }
}
