using System.Diagnostics;
using AmiServerless.Core.Problems;
using Microsoft.AspNetCore.Diagnostics;

namespace AmiServerless.Local.Http;

/// <summary>
/// Answers an exception that no function handled: a problem that says nothing of its cause, with the trace id under which the cause
/// is logged.
/// </summary>
internal sealed partial class UnhandledErrors(ILogger<UnhandledErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        var problem = FaultProblems.Of(exception);
        if (problem.Status >= StatusCodes.Status500InternalServerError)
            LogUnhandled(logger, context.Request.Method, context.Request.Path, problem.Status, trace, exception);
        await ProblemAnswer.WriteAsync(context, exception);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} answered {Status}, trace {Trace}")]
    private static partial void LogUnhandled(ILogger logger, string method, string path, int status, string trace, Exception exception);
}
