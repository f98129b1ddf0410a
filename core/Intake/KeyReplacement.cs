using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Intake;

/// <summary>A new access key.</summary>
/// <param name="AccessKey">The key, shown this once: the agent hands it to the EPCI.</param>
public sealed record NewAccessKey(string AccessKey);

/// <summary>Replaces a lost access key, at an agent's hand; the old one stops working and the timeline says so.</summary>
public sealed class KeyReplacement(CallCatalogue calls, ApplicationStore store)
{
    /// <summary>Replaces it.</summary>
    /// <returns>The new key, or <c>role-required</c>, <c>application-not-found</c>.</returns>
    public async Task<Result<NewAccessKey>> ReplaceAsync(string id, Caller caller, DateTimeOffset at, CancellationToken cancellation)
    {
        if (!caller.IsAgent)
            return IntakeProblems.RoleRequired;
        if (!calls.TryParse(id, out var number))
            return IntakeProblems.ApplicationNotFound;
        var key = AccessKey.New();
        return await store.ChangeAsync<NewAccessKey>(
            number, IntakeProblems.ApplicationNotFound,
            application => new Decision<NewAccessKey>(new NewAccessKey(key), new Change(application with { AccessKeyHash = AccessKey.Hash(key) })
            {
                Rows = [IntakeTexts.KeyReplaced(at).ToEntity(number)],
            }),
            cancellation);
    }
}
