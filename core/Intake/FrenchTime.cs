using System.Globalization;

namespace AmiServerless.Core.Intake;

/// <summary>Instants in words, in the campaign's zone, to the second, with the zone said: "le 18 septembre 2025 à 22 h 41 min 07 s (heure de Paris)".</summary>
public static class FrenchTime
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Date and time to the second.</summary>
    public static string InWords(DateTimeOffset instant, string zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var day = local.Day == 1 ? "1er" : local.Day.ToString(French);
        return string.Create(French, $"le {day} {local:MMMM yyyy} à {local.Hour} h {local:mm} min {local:ss} s ({ZoneInWords(zone)})");
    }

    private static string ZoneInWords(string zone) => zone == "Europe/Paris" ? "heure de Paris" : $"heure de {zone}";
}
