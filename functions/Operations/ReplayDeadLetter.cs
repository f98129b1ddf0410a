using AmiServerless.Core.Operations;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Operations;

/// <summary>Tries a dead letter anew (agents).</summary>
public sealed class ReplayDeadLetter(StaffTokens tokens, DeadLetters letters)
{
    /// <summary><c>POST /api/dead-letters/{deadLetter}/replay</c></summary>
    [Function(nameof(ReplayDeadLetter))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dead-letters/{deadLetter}/replay")] HttpRequest request,
        string deadLetter,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await letters.ReplayAsync(caller, deadLetter, cancellation), letter => Answer.Accepted(new Replayed(letter.Id, letter.Queue)));
    }
}

/// <summary>A dead letter that is back on its queue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Queue">The queue.</param>
public sealed record Replayed(string Id, string Queue);
