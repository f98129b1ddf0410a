using System.Globalization;
using System.Text;

namespace AmiServerless.Core.Review;

/// <summary>
/// Applications as a French spreadsheet opens them: semicolons, UTF-8 with its mark, one line each. A cell that a spreadsheet would
/// take for a formula is made text: a title is written by anyone.
/// </summary>
public static class ApplicationCsv
{
    private const string Header =
        "Référence;Statut;Profil;Projet;SIREN;EPCI;Département;Ouverte le (UTC);Enregistrée le (UTC);Déposée le (UTC);Dépôts;À compléter avant le (UTC)";

    /// <summary>The whole file.</summary>
    public static byte[] Write(IEnumerable<ApplicationSummary> applications)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var application in applications)
        {
            text.AppendJoin(';', new[]
            {
                application.Reference, application.StatusLabel, application.Profile, application.Title, application.Epci.Siren,
                application.Epci.Name, application.Department, Time(application.CreatedAt), Time(application.SavedAt),
                Time(application.SubmittedAt), application.Submissions.ToString(CultureInfo.InvariantCulture), Time(application.CompletionDue),
            }.Select(Cell)).Append("\r\n");
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Time(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
