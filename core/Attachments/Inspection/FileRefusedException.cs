using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// Leaves the depth of a parser with the problem to answer. It never leaves <see cref="FileInspection"/>, which turns it into a
/// <see cref="Result{T}"/>, as it turns <see cref="InvalidDataException"/> into <c>file-broken</c>.
/// </summary>
#pragma warning disable CA1032, CA1064 // Not public and not made in any other way.
internal sealed class FileRefusedException(Problem problem) : Exception(problem.Detail)
#pragma warning restore CA1032, CA1064
{
    public Problem Problem { get; } = problem;
}
