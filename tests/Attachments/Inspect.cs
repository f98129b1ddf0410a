using AmiServerless.Core.Attachments;
using AmiServerless.Core.Problems;
using Xunit;

namespace AmiServerless.Tests.Attachments;

/// <summary>Short ways to have a file looked at.</summary>
internal static class Inspect
{
    /// <summary>The format's id, or the problem's code.</summary>
    public static async Task<string> OutcomeAsync(byte[] content, string fileName = "pièce", string? declaredType = null)
    {
        var result = await RunAsync(content, fileName, declaredType);
        return result.Succeeded(out var format, out var problem) ? format.Id : problem.Code;
    }

    /// <summary>Why it is refused.</summary>
    public static async Task<Problem> ProblemAsync(byte[] content, string fileName = "pièce", string? declaredType = null)
    {
        var result = await RunAsync(content, fileName, declaredType);
        Assert.False(result.Succeeded(out _, out var problem));
        return problem;
    }

    private static async Task<Result<FileFormat>> RunAsync(byte[] content, string fileName, string? declaredType)
    {
        await using var stored = new ObservedStream(new MemoryStream(content));
        return await FileInspection.InspectAsync(stored, new FileClaim(fileName, declaredType), FileFormat.All, TestContext.Current.CancellationToken);
    }
}
