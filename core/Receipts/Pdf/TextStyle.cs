namespace AmiServerless.Core.Receipts.Pdf;

/// <summary>How a text is set.</summary>
/// <param name="Typeface">Its font.</param>
/// <param name="Size">Points.</param>
/// <param name="Leading">From one base line to the next, in points.</param>
/// <param name="Grey">From 0, black, to 255, white.</param>
internal sealed record TextStyle(Typeface Typeface, double Size, double Leading, byte Grey = 0);
