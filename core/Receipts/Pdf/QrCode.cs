using QRCoder;

namespace AmiServerless.Core.Receipts.Pdf;

/// <summary>A QR code as rectangles, sharp at any size.</summary>
internal static class QrCode
{
    /// <summary>The dark runs of a code that says <paramref name="text"/>, in a square of that side, quiet zone included.</summary>
    public static IReadOnlyList<QrRun> Draw(string text, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var module = side / code.ModuleMatrix.Count;
        var runs = new List<QrRun>();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            var modules = code.ModuleMatrix[row];
            for (var column = 0; column < modules.Count; column++)
            {
                var start = column;
                while (column < modules.Count && modules[column])
                    column++;
                if (column > start)
                    runs.Add(new(start * module, row * module, (column - start) * module, module));
            }
        }

        return runs;
    }
}

/// <summary>Neighbouring dark modules of one row, from the code's top left corner.</summary>
internal sealed record QrRun(double Left, double Top, double Width, double Height);
