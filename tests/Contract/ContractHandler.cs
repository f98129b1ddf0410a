namespace AmiServerless.Tests.Contract;

/// <summary>
/// Holds every answer that a client gets against the contract, beside what its test asks: put it in front of the client's own handler.
/// Addresses that the contract does not have are let through, for tests of the site's pages.
/// </summary>
public sealed class ContractHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (ContractDocument.Current.Find(request.Method, request.RequestUri!) is { } operation)
            await ContractAssert.Matches(response, operation.Id);
        return response;
    }
}
