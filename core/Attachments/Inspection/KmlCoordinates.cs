namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// The positions in the text of a KML <c>coordinates</c> ("1.44,43.6,120 1.45,43.7") or of a <c>gx:coord</c> of a track
/// ("1.44 43.6 120"), which arrives in pieces of any length.
/// </summary>
internal sealed class KmlCoordinates
{
    private readonly char[] pending = new char[256];
    private int length;
    private bool isOpen;
    private bool inTrack;

    /// <summary>Positions seen.</summary>
    public long Count { get; private set; }

    /// <summary>An element of one of the two kinds begins.</summary>
    public void Begin(bool inTrack) => (isOpen, this.inTrack, length) = (true, inTrack, 0);

    /// <summary>An element ends, whichever it is.</summary>
    public void End()
    {
        if (isOpen)
            CheckPending();
        isOpen = false;
    }

    /// <summary>Text; of no interest outside those elements.</summary>
    /// <exception cref="InvalidDataException">Not coordinates.</exception>
    public void Take(ReadOnlySpan<char> text)
    {
        if (!isOpen)
            return;
        foreach (var c in text)
        {
            if (!inTrack && char.IsWhiteSpace(c))
                CheckPending();
            else if (length < pending.Length)
                pending[length++] = c;
            else
                throw new InvalidDataException("A position is too long.");
        }
    }

    private void CheckPending()
    {
        var position = pending.AsSpan(0, length).Trim();
        length = 0;
        if (position.IsEmpty)
            return;
        var separators = inTrack ? " \t\r\n" : ",";
        var first = position.IndexOfAny(separators);
        if (first < 0)
            throw new InvalidDataException("A position has one number.");
        var rest = position[(first + 1)..].TrimStart();
        var second = rest.IndexOfAny(separators);
        Positions.Check(position[..first], second < 0 ? rest : rest[..second]);
        Count++;
    }
}
