using System.Globalization;
using System.Text;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>
/// Reads PDF values from a window on the file. Where the window ends before the value does, <see cref="IsCutOff"/> is set and the
/// caller comes back with a larger window.
/// </summary>
internal ref struct PdfLexer(ReadOnlySpan<byte> window)
{
    private const int MaxDepth = 64;

    private static readonly PdfKeyword endOfArray = new("]");
    private static readonly PdfKeyword endOfDictionary = new(">>");

    private readonly ReadOnlySpan<byte> bytes = window;

    /// <summary>Where the next value begins in the window.</summary>
    public int Position { get; set; }

    /// <summary>True once a value was cut off by the end of the window.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The next value; null when the window cuts it off. A reference needs two values more: see <see cref="ReadObject"/>.</summary>
    /// <exception cref="InvalidDataException">Not a value.</exception>
    public PdfValue? Read() => Read(0);

    /// <summary>
    /// The value of an indirect object that begins here, "12 0 obj" read already or absent, up to the keyword that ends it. Null when
    /// cut off; the keyword is <c>endobj</c>, <c>stream</c>, or whatever else ends it in a damaged or a packed object.
    /// </summary>
    public (PdfValue? Value, string? End) ReadObject()
    {
        var values = new List<PdfValue>();
        while (values.Count < 4 && Read() is { } value)
        {
            if (value is PdfKeyword { Text: "R" })
                FoldReference(values);
            else if (value is PdfKeyword { Text: not ("null" or "true" or "false") and var end })
                return (values.Count > 0 ? values[0] : value, end);
            else
                values.Add(value);
        }

        return IsCutOff ? (null, null) : (values[0], null);
    }

    /// <summary>Goes past blanks and comments.</summary>
    public void SkipBlanks()
    {
        while (Position < bytes.Length)
        {
            if (bytes[Position] == '%')
            {
                var end = bytes[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? bytes.Length : Position + end;
            }
            else if (IsBlank(bytes[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>White space as PDF has it.</summary>
    public static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsBlank(b) && !"()<>[]{}/%"u8.Contains(b);

    private static void FoldReference(List<PdfValue> values)
    {
        if (values is not [.., PdfNumber number, PdfNumber])
            throw new InvalidDataException("A reference without its two numbers.");
        values.RemoveRange(values.Count - 2, 2);
        values.Add(new PdfReference(number.Value));
    }

    private PdfValue? Read(int depth)
    {
        SkipBlanks();
        if (Position >= bytes.Length)
            return CutOff();
        if (depth > MaxDepth)
            throw new InvalidDataException("Values nested too deep.");
        switch (bytes[Position])
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                return ReadString();
            case (byte)'[':
                Position++;
                return ReadAll(endOfArray, depth) is { } items ? new PdfArray(items) : null;
            case (byte)']':
                Position++;
                return endOfArray;
            case (byte)'<' or (byte)'>' when Position + 1 >= bytes.Length:
                return CutOff();
            case (byte)'<' when bytes[Position + 1] == '<':
                Position += 2;
                return ReadAll(endOfDictionary, depth) is { } pairs ? ToDictionary(pairs) : null;
            case (byte)'<':
                return ReadHexadecimal();
            case (byte)'>' when bytes[Position + 1] == '>':
                Position += 2;
                return endOfDictionary;
            default:
                return ReadWord();
        }
    }

    private List<PdfValue>? ReadAll(PdfKeyword end, int depth)
    {
        var values = new List<PdfValue>();
        while (Read(depth + 1) is { } value)
        {
            if (ReferenceEquals(value, end))
                return values;
            if (value is PdfKeyword { Text: "R" })
                FoldReference(values);
            else
                values.Add(value is PdfKeyword { Text: "]" or ">>" or "endobj" or "stream" or "obj" } ? throw new InvalidDataException("An array or a dictionary does not end.") : value);
        }

        return null;
    }

    private static PdfDictionary ToDictionary(List<PdfValue> values)
    {
        var entries = new Dictionary<string, PdfValue>();
        for (var i = 0; i + 1 < values.Count; i += 2)
            entries[values[i] is PdfName name ? name.Text : throw new InvalidDataException("A key that is not a name.")] = values[i + 1];
        return new PdfDictionary(entries);
    }

    private PdfName? ReadName()
    {
        var end = ++Position;
        while (end < bytes.Length && IsRegular(bytes[end]))
            end++;
        if (end == bytes.Length)
            return (PdfName?)CutOff();
        var text = Encoding.Latin1.GetString(bytes[Position..end]);
        Position = end;
        return new PdfName(text);
    }

    private PdfValue? ReadWord()
    {
        var end = Position;
        while (end < bytes.Length && IsRegular(bytes[end]))
            end++;
        if (end == bytes.Length)
            return CutOff();
        // A lone brace or parenthesis is a word of its own, so that there is always progress.
        end = Math.Max(end, Position + 1);
        var text = Encoding.Latin1.GetString(bytes[Position..end]);
        Position = end;
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < long.MaxValue
            ? new PdfNumber((long)number)
            : new PdfKeyword(text);
    }

    private PdfString? ReadString()
    {
        var text = new List<byte>();
        var depth = 0;
        for (var i = Position; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b == '\\' && i + 1 < bytes.Length)
            {
                i = Unescape(i + 1, text);
                continue;
            }

            depth += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (depth == 0)
            {
                Position = i + 1;
                return new PdfString([.. text]);
            }

            if (i > Position)
                text.Add(b);
        }

        return (PdfString?)CutOff();
    }

    /// <summary>Adds what the escape at that place stands for, and returns its last byte's place.</summary>
    private readonly int Unescape(int at, List<byte> text)
    {
        switch (bytes[at])
        {
            case (byte)'n':
                text.Add((byte)'\n');
                return at;
            case (byte)'r':
                text.Add((byte)'\r');
                return at;
            case (byte)'t':
                text.Add((byte)'\t');
                return at;
            case (byte)'b':
                text.Add((byte)'\b');
                return at;
            case (byte)'f':
                text.Add((byte)'\f');
                return at;
            case (byte)'\r':
                return at + 1 < bytes.Length && bytes[at + 1] == '\n' ? at + 1 : at;
            case (byte)'\n':
                return at;
            case >= (byte)'0' and <= (byte)'7':
                var value = 0;
                var end = at;
                while (end < bytes.Length && end < at + 3 && bytes[end] is >= (byte)'0' and <= (byte)'7')
                    value = (value * 8) + bytes[end++] - '0';
                text.Add((byte)value);
                return end - 1;
            default:
                text.Add(bytes[at]);
                return at;
        }
    }

    private PdfString? ReadHexadecimal()
    {
        var end = bytes[Position..].IndexOf((byte)'>');
        if (end < 0)
            return (PdfString?)CutOff();
        var digits = Encoding.Latin1.GetString(bytes.Slice(Position + 1, end - 1));
        Position += end + 1;
        digits = string.Concat(digits.Where(char.IsAsciiHexDigit));
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
    }

    private PdfValue? CutOff()
    {
        IsCutOff = true;
        return null;
    }
}
