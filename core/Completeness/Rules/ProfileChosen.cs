namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>profile-chosen</c>: the applicant chose one of the profiles (obj.b).</summary>
internal sealed class ProfileChosen : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        if (examination.Profile is not null)
            yield break;
        var profiles = examination.Campaign.Profiles;
        yield return new("/profile", Written.Says(examination.Dossier.Profile)
            ? CompletenessTexts.UnknownProfile(examination.Dossier.Profile, profiles)
            : CompletenessTexts.NoProfile(profiles));
    }
}
