using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Receipts;

/// <summary>Why a receipt handed to the service cannot be relied on.</summary>
public static class ReceiptProblems
{
    /// <summary><c>receipt-malformed</c>: not a compact JWS at all.</summary>
    public static Problem Malformed { get; } = New(400, "receipt-malformed", ReceiptTexts.MalformedDetail);

    /// <summary><c>receipt-algorithm</c>: signed, or said to be, with another algorithm than ES256.</summary>
    public static Problem Algorithm { get; } = New(422, "receipt-algorithm", ReceiptTexts.AlgorithmDetail);

    /// <summary><c>receipt-key-unknown</c>: signed with a key that was never ours.</summary>
    public static Problem UnknownKey { get; } = New(422, "receipt-key-unknown", ReceiptTexts.UnknownKeyDetail);

    /// <summary><c>receipt-signature-invalid</c>: what stands for the signature is no ES256 signature: cut short, or damaged in copying.</summary>
    public static Problem BadSignature { get; } = New(422, "receipt-signature-invalid", ReceiptTexts.BadSignatureDetail);

    /// <summary><c>receipt-altered</c>: the signature does not match the text, so one of them was changed.</summary>
    public static Problem Altered { get; } = New(422, "receipt-altered", ReceiptTexts.AlteredDetail);

    /// <summary><c>receipt-other-document</c>: a signed document, but no receipt of a version that this service knows.</summary>
    public static Problem NotAReceipt { get; } = New(422, "receipt-other-document", ReceiptTexts.NotAReceiptDetail);

    private static Problem New(int status, string code, string detail) => new(status, code, ReceiptTexts.NotReliable, detail);
}
