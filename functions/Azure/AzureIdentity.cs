using Azure.Core;
using Azure.Identity;

namespace AmiServerless.Functions.Azure;

/// <summary>Who the service is towards Azure. There is no chain of guesses: in Azure the one identity it was given, elsewhere the person at the keyboard.</summary>
internal static class AzureIdentity
{
    public static TokenCredential For(string clientId) =>
        clientId.Length > 0
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new AzureCliCredential();
}
