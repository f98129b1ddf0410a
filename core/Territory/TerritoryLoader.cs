using System.Text.Json;
using AmiServerless.Core.Json;

namespace AmiServerless.Core.Territory;

/// <summary>
/// Reads the files that <c>campaigns/directories/update.mjs</c> writes and holds them against each other, so that a slip in a file
/// mended by hand stops the service at its start, with the file and the place, and not an applicant on the last day.
/// </summary>
internal sealed class TerritoryLoader(string folder)
{
    private const string DirectoryFile = "directory.json";
    private const string EpciFile = "epci.json";
    private const int MostFaultsShown = 20;

    private static readonly JsonSerializerOptions Strict = new(AmiJson.Options) { RespectRequiredConstructorParameters = true };

    private readonly List<string> faults = [];

    /// <summary>The directory.</summary>
    /// <exception cref="InvalidDataException">The files are missing or do not hold together.</exception>
    public TerritoryDirectory Load()
    {
        var head = Read(DirectoryFile, ReadJson<DirectoryHead>);
        var epci = Read(EpciFile, ReadJson<IReadOnlyList<Epci>>);
        var communes = Read(CommuneTable.File, path => CommuneTable.Read(File.ReadAllText(path), Fault));
        StopAtFaults();

        CheckHead(head!);
        StopAtFaults();

        CheckEpci(epci!, head!.Departments);
        StopAtFaults();

        CheckCommunes(communes!, epci!, head);
        StopAtFaults();

        return new TerritoryDirectory(head.Vintage, epci!, [.. communes!.Select(row => row.Commune)])
        {
            Region = head.Region,
            Source = head.Source,
            Licence = head.Licence,
            Departments = head.Departments,
        };
    }

    private T? Read<T>(string file, Func<string, T> read)
        where T : class
    {
        try
        {
            return read(Path.Combine(folder, file));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            Fault(file, "the file", "is missing");
        }
        catch (JsonException exception)
        {
            Fault(file, $"line {exception.LineNumber + 1}", exception.Message);
        }

        return null;
    }

    private static T ReadJson<T>(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<T>(stream, Strict) ?? throw new JsonException("null stands for the whole file", "$", 0, 0);
    }

    private void CheckHead(DirectoryHead head)
    {
        FaultIf(string.IsNullOrWhiteSpace(head.Region), DirectoryFile, "/region", "is empty");
        FaultIf(string.IsNullOrWhiteSpace(head.Vintage), DirectoryFile, "/vintage", "is empty");
        FaultIf(string.IsNullOrWhiteSpace(head.Source), DirectoryFile, "/source", "is empty");
        FaultIf(string.IsNullOrWhiteSpace(head.Licence), DirectoryFile, "/licence", "is empty");
        FaultIf(head.WaterAgencies.Contains(null!), DirectoryFile, "/waterAgencies", "has a null");
        FaultIf(head.Departments.Contains(null!), DirectoryFile, "/departments", "has a null");
        StopAtFaults();

        foreach (var (code, count) in head.Departments.CountBy(department => department.Code))
        {
            FaultIf(count > 1, DirectoryFile, "/departments", $"the department {code} is there twice");
        }
    }

    private void CheckEpci(IReadOnlyList<Epci> epci, IReadOnlyList<Department> departments)
    {
        FaultIf(epci.Contains(null!), EpciFile, "the list", "has a null");
        StopAtFaults();

        var regionOf = departments.ToDictionary(department => department.Code, department => department.Region);
        var seen = new HashSet<string>();
        foreach (var (i, one) in epci.Index())
        {
            FaultIf(!Siren.IsValid(one.Siren), EpciFile, $"/{i}/siren", $"{one.Siren} is no SIREN");
            FaultIf(!seen.Add(one.Siren), EpciFile, $"/{i}/siren", $"{one.Siren} is there twice");
            FaultIf(string.IsNullOrWhiteSpace(one.Name), EpciFile, $"/{i}/name", "is empty");
            FaultIf(one.Communes.Count == 0, EpciFile, $"/{i}/communes", "is empty");
            FaultIf(one.Communes.Contains(null!), EpciFile, $"/{i}/communes", "has a null");
            FaultIf(one.Communes.Distinct().Count() < one.Communes.Count, EpciFile, $"/{i}/communes", "has a commune twice");

            var region = regionOf.GetValueOrDefault(one.SeatDepartment);
            FaultIf(region is null, EpciFile, $"/{i}/seatDepartment", $"{one.SeatDepartment} is no department of {DirectoryFile}");
            FaultIf(
                region is not null && region != one.Region,
                EpciFile,
                $"/{i}/region",
                $"{one.Region} is not the region of the department {one.SeatDepartment}");
        }
    }

    private void CheckCommunes(IReadOnlyList<CommuneTable.Row> communes, IReadOnlyList<Epci> epci, DirectoryHead head)
    {
        var departments = head.Departments.Select(department => department.Code).ToHashSet();
        var agencies = head.WaterAgencies.ToHashSet();
        var membersOf = epci.ToDictionary(one => one.Siren, one => one.Communes.ToHashSet());
        var (codes, sirens) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (line, commune) in communes)
        {
            var wrong =
                !codes.Add(commune.Code) ? $"the commune {commune.Code} is there twice"
                : commune.Siren is { } siren && !sirens.Add(siren) ? $"the SIREN {siren} is there twice"
                : !departments.Contains(commune.Department) ? $"{commune.Department} is no department of {DirectoryFile}"
                : !agencies.Contains(commune.WaterAgency) ? $"{commune.WaterAgency} is no water agency of {DirectoryFile}"
                : !membersOf.TryGetValue(commune.Epci, out var members) ? $"{commune.Epci} is no EPCI of {EpciFile}"
                : !members.Remove(commune.Code) ? $"{EpciFile} does not put {commune.Code} in {commune.Epci}"
                : null;
            if (wrong is not null)
            {
                Fault(CommuneTable.File, $"line {line}", wrong);
            }
        }

        foreach (var (i, one) in epci.Index())
        {
            foreach (var code in membersOf[one.Siren])
            {
                Fault(EpciFile, $"/{i}/communes", $"{CommuneTable.File} does not put {code} in {one.Siren}");
            }
        }
    }

    private void FaultIf(bool wrong, string file, string place, string what)
    {
        if (wrong)
        {
            Fault(file, place, what);
        }
    }

    private void Fault(string file, string place, string what) => faults.Add($"{Path.Combine(folder, file)}, {place}: {what}");

    private void StopAtFaults()
    {
        if (faults.Count > 0)
        {
            var more = faults.Count > MostFaultsShown ? $"{Environment.NewLine}and {faults.Count - MostFaultsShown} more" : "";
            throw new InvalidDataException(string.Join(Environment.NewLine, faults.Take(MostFaultsShown)) + more);
        }
    }
}
