using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Operations;

/// <summary>Says that the service answers. It asks nothing of storage: a probe that fails with storage would restart what works.</summary>
public sealed class GetHealth
{
    /// <summary><c>GET /api/health</c></summary>
    [Function(nameof(GetHealth))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) => Answer.Ok(new Health("healthy"));
}

/// <summary>How the service is.</summary>
/// <param name="Status">Always <c>healthy</c>: a service that is not does not answer.</param>
public sealed record Health(string Status);
