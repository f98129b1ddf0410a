using System.Globalization;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>Longitudes and latitudes in degrees (WGS 84), which GeoJSON, GPX and KML require.</summary>
internal static class Positions
{
    /// <summary>Refuses what cannot be a longitude followed by a latitude: above all coordinates left in Lambert-93, in metres.</summary>
    /// <exception cref="FileRefusedException"><c>coordinates-implausible</c>.</exception>
    public static void Check(double longitude, double latitude)
    {
        if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90))
            throw new FileRefusedException(AttachmentProblems.CoordinatesImplausible(string.Create(CultureInfo.InvariantCulture, $"{longitude} ; {latitude}")));
    }

    /// <summary>The same for numbers that are still text.</summary>
    /// <exception cref="InvalidDataException">One of them is not a number.</exception>
    public static void Check(ReadOnlySpan<char> longitude, ReadOnlySpan<char> latitude)
    {
        if (!double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            || !double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var y))
        {
            throw new InvalidDataException("A coordinate is not a number.");
        }

        Check(x, y);
    }
}
