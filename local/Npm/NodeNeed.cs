namespace AmiServerless.Local.Npm;

/// <summary>What needs Node.js, and which versions of it, in words for the terminal.</summary>
/// <param name="What">Begins a sentence, for example "The form's build".</param>
/// <param name="Versions">Ends one, for example "20 or later".</param>
/// <param name="Accepts">Whether a version will do.</param>
/// <param name="Otherwise">How to go on without, appended to what to do.</param>
internal sealed record NodeNeed(string What, string Versions, Func<Version, bool> Accepts, string Otherwise);
