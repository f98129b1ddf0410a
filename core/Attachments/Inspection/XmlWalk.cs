using System.Xml;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// Goes through an XML document node by node and makes sure that it is well-formed. No DTD, no external entity, nothing fetched; and a
/// hostile document meets a limit before it costs memory: levels, distinct names, bytes in one tag. Text may be of any length, because it
/// is taken in pieces.
/// </summary>
internal sealed class XmlWalk : IDisposable
{
    private const int MaxDepth = 256;
    private const int MaxNames = 10_000;
    private const int MaxNodeBytes = 2 * 1024 * 1024;

    private readonly PacedStream source;
    private readonly XmlReader reader;
    private readonly Problem documentType;
    private readonly CancellationToken cancellation;
    private readonly char[] piece = new char[8 * 1024];
    private bool inProlog = true;

    /// <summary>Begins a document.</summary>
    /// <param name="content">Its bytes; read asynchronously and disposed of with the walk.</param>
    /// <param name="documentType">What to answer to a DOCTYPE.</param>
    /// <param name="maxBytes">How far to read; a longer document is taken as sound from there on.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public XmlWalk(Stream content, Problem documentType, long maxBytes, CancellationToken cancellation)
    {
        this.documentType = documentType;
        this.cancellation = cancellation;
        source = new PacedStream(content, maxBytes, cancellation);
        reader = XmlReader.Create(source, new XmlReaderSettings
        {
            Async = true,
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            NameTable = new LimitedNameTable(MaxNames),
            XmlResolver = null,
        });
    }

    /// <summary>Where the walk stands: name, namespace and attributes of an element.</summary>
    public XmlReader Node => reader;

    /// <summary>True on the start of an element.</summary>
    public bool IsElement => reader.NodeType == XmlNodeType.Element;

    /// <summary>Goes to the next element, end or text; false at the end of the document or of what is read of it.</summary>
    /// <exception cref="InvalidDataException">Not well-formed, or in an encoding that is not known.</exception>
    public async Task<bool> MoveAsync()
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            source.BeginNode(MaxNodeBytes);
            if (!await reader.ReadAsync())
                return false;
            inProlog &= !IsElement;
            return reader.Depth <= MaxDepth ? true : throw new FileRefusedException(AttachmentProblems.TooComplex());
        }
        catch (XmlException) when (source.IsCutOff)
        {
            return false;
        }
        catch (XmlException notWellFormed)
        {
            throw Refusal(notWellFormed);
        }
    }

    /// <summary>The next piece of the text the walk stands on; empty at its end.</summary>
    public async Task<ReadOnlyMemory<char>> ReadTextAsync()
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            source.BeginNode(MaxNodeBytes);
            return reader.CanReadValueChunk && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                ? piece.AsMemory(0, await reader.ReadValueChunkAsync(piece, 0, piece.Length))
                : default;
        }
        catch (XmlException) when (source.IsCutOff)
        {
            return default;
        }
        catch (XmlException notWellFormed)
        {
            throw Refusal(notWellFormed);
        }
    }

    /// <summary>The whole walk, for a document that only has to be well-formed.</summary>
    public async Task ToEndAsync()
    {
        while (await MoveAsync())
        {
            while (!(await ReadTextAsync()).IsEmpty)
                continue;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    // The reader says a prohibited DTD in words only.
    private Exception Refusal(XmlException fault) =>
        inProlog && source.BeginsWithDocumentType ? new FileRefusedException(documentType) : new InvalidDataException(fault.Message, fault);

    /// <summary>The document's bytes: no more of them for one node than allowed, and none past the end set to the walk.</summary>
    private sealed class PacedStream(Stream content, long maxBytes, CancellationToken cancellation) : ReadOnlyStream
    {
        private long left = maxBytes;
        private int leftForNode;
        private bool hasBegun;

        /// <summary>True once the document went on past the end set to the walk.</summary>
        public bool IsCutOff { get; private set; }

        /// <summary>True when a DOCTYPE is among the first bytes.</summary>
        public bool BeginsWithDocumentType { get; private set; }

        public void BeginNode(int bytes) => leftForNode = bytes;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (left == 0)
            {
                IsCutOff = true;
                return 0;
            }

            // The reader has no token to give; the walk's own stops a read that hangs.
            var read = await content.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellation);
            BeginsWithDocumentType |= !hasBegun && buffer.Span[..read].IndexOf("<!DOCTYPE"u8) >= 0;
            hasBegun = true;
            left -= read;
            leftForNode -= read;
            return leftForNode >= 0 ? read : throw new FileRefusedException(AttachmentProblems.TooComplex());
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                content.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>The names seen, kept once each by the reader, up to a limit.</summary>
    private sealed class LimitedNameTable(int limit) : NameTable
    {
        private int count;

        public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(Counted(key), start, len);

        private T Counted<T>(T name) => ++count <= limit ? name : throw new FileRefusedException(AttachmentProblems.TooComplex());
    }
}
