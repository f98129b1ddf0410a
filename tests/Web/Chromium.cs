namespace AmiServerless.Tests.Web;

/// <summary>
/// The Chromium, or Chrome, of this machine. None is downloaded. Where Debian's build without a window is there, it is taken: the same
/// engine without what a window costs.
/// </summary>
internal static class Chromium
{
    /// <summary>Where there is none, the tests that need it are skipped with these words.</summary>
    public const string HowToInstall =
        "Needs a real Chromium or Chrome: install it ('apt-get install chromium-headless-shell', or google.com/chrome), or name its program in CHROMIUM_PATH.";

    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "chromium.exe"]
        : ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>What browsers do for their maker and this test has no use for; and no sandbox on Linux, which containers refuse.</summary>
    public static string[] Arguments { get; } =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        .. OperatingSystem.IsLinux() ? ["--no-sandbox"] : Array.Empty<string>(),
    ];

    /// <summary>The program that the environment names, else one in a usual place; null when there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named
        ? File.Exists(named) ? named : throw new FileNotFoundException($"CHROMIUM_PATH names {named}, which is not there.")
        : UsualPlaces().FirstOrDefault(File.Exists);

    private static IEnumerable<string> UsualPlaces()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return onPath.SelectMany(folder => Names, Path.Combine).Concat(
        [
            "/usr/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        ]);
    }
}
