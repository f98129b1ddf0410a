using System.Diagnostics.CodeAnalysis;

namespace AmiServerless.Core.Problems;

/// <summary>The outcome of an operation that its caller can make fail: a value, or a <see cref="Problem"/>. Faults of ours are exceptions instead.</summary>
public readonly struct Result<T>
{
    private Result(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value; meaningful only while <see cref="Problem"/> is null.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value.</summary>
    public Problem? Problem { get; }

    /// <summary>True with the value, or false with the problem.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        (value, problem) = (Value, Problem);
        return problem is null;
    }

#pragma warning disable CA2225 // The conversions are the way to make one; a named alternate would only be a second way.
    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, problem);
#pragma warning restore CA2225
}
