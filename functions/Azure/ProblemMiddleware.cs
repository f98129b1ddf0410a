using AmiServerless.Core.Problems;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace AmiServerless.Functions.Azure;

/// <summary>
/// Answers with a problem where an HTTP function threw. The answer is written in here too, so that a fault while writing it, such
/// as storage going away in the middle of a file, is seen as one. Other functions throw on: their trigger tries again.
/// </summary>
internal sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }
        try
        {
            await next(context);
            var invocation = context.GetInvocationResult();
            if (invocation.Value is IResult answer)
            {
                await answer.ExecuteAsync(http);
                invocation.Value = Results.Empty;
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller left: there is nobody to answer.
        }
        catch (Exception exception)
        {
            LogFailed(logger, context.FunctionDefinition.Name, exception);
            await ProblemAnswer.WriteAsync(http, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed")]
    private static partial void LogFailed(ILogger logger, string function, Exception exception);
}
