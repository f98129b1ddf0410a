using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Intake;

/// <summary>A dossier that was saved.</summary>
/// <param name="Version">Its version: the next <c>If-Match</c>.</param>
/// <param name="SavedAt">When, UTC.</param>
public sealed record SavedDossier(int Version, DateTimeOffset SavedAt);

/// <summary>Saves drafts, and nobody over somebody else's.</summary>
public sealed class DossierSaving(CallCatalogue calls, ApplicationStore store)
{
    /// <summary>Saves a dossier.</summary>
    /// <param name="id">Application.</param>
    /// <param name="caller">Must hold its key.</param>
    /// <param name="version">The version the caller has read.</param>
    /// <param name="dossier">The dossier, whole.</param>
    /// <param name="arrived">When the request arrived.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The new version, or <c>application-not-found</c>, <c>deadline-passed</c>, <c>completion-passed</c>, <c>application-not-editable</c>, <c>invalid-body</c>, <c>version-conflict</c>.</returns>
    public async Task<Result<SavedDossier>> SaveAsync(
        string id, Caller caller, int version, Dossier dossier, DateTimeOffset arrived, CancellationToken cancellation)
    {
        if (!calls.TryParse(id, out var number))
            return IntakeProblems.ApplicationNotFound;
        var campaign = calls.Of(number).Campaign;
        return await store.ChangeAsync(number, IntakeProblems.ApplicationNotFound, application => Decide(application), cancellation);

        Result<Decision<SavedDossier>> Decide(ApplicationRecord application)
        {
            if (!caller.MayWrite(application))
                return IntakeProblems.ApplicationNotFound;
            if (IntakeWindow.JudgeWriting(campaign, application, arrived) is { } refused)
                return refused;
            if (dossier.Applicant.Siren != application.Siren)
                return IntakeProblems.OtherApplicant(application);
            if (DossierValidator.Validate(campaign, dossier) is { Count: > 0 } faults)
                return DossierProblems.InvalidDossier(faults);
            var saved = application.With(dossier, arrived);
            // The retry of an autosave whose answer was lost: what it wants is already there.
            if (saved.Dossier.Bytes.Span.SequenceEqual(application.Dossier.Bytes.Span))
                return new Decision<SavedDossier>(new SavedDossier(application.Version, application.SavedAt));
            if (application.Version != version)
                return IntakeProblems.VersionConflict(application.Version, Differences(dossier, application.ReadDossier()));
            return new Decision<SavedDossier>(new SavedDossier(saved.Version, saved.SavedAt), new Change(saved));
        }
    }

    private static List<string> Differences(Dossier sent, Dossier stored)
    {
        var pointers = new List<string>();
        Compare(JsonSerializer.SerializeToNode(sent, AmiJson.Options), JsonSerializer.SerializeToNode(stored, AmiJson.Options), "", pointers);
        return pointers;
    }

    private static void Compare(JsonNode? sent, JsonNode? stored, string pointer, List<string> pointers)
    {
        if (sent is JsonObject one && stored is JsonObject other)
        {
            foreach (var (name, value) in one)
                Compare(value, other[name], $"{pointer}/{name}", pointers);
        }
        else if (sent is JsonArray list && stored is JsonArray otherList && list.Count == otherList.Count)
        {
            for (var index = 0; index < list.Count; index++)
                Compare(list[index], otherList[index], $"{pointer}/{index}", pointers);
        }
        else if (!JsonNode.DeepEquals(sent, stored))
        {
            pointers.Add(pointer);
        }
    }
}
