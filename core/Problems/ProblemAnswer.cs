using AmiServerless.Core.Json;
using Microsoft.AspNetCore.Http;

namespace AmiServerless.Core.Problems;

/// <summary>Writes the answer of an operation that threw, in both hosts alike.</summary>
public static class ProblemAnswer
{
    /// <summary>Seconds after which a caller may try again.</summary>
    private const string RetryAfter = "5";

    /// <summary>Writes the problem of an exception; nothing where the answer has begun.</summary>
    public static Task WriteAsync(HttpContext context, Exception exception)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer must not look whole.
            context.Abort();
            return Task.CompletedTask;
        }
        var problem = FaultProblems.Of(exception);
        context.Response.Clear();
        context.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfter;
        return context.Response.WriteAsJsonAsync(problem, AmiJson.Options, "application/problem+json", context.RequestAborted);
    }
}
