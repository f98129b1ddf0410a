using AmiServerless.Local.Hosting;
using Microsoft.Playwright;

namespace AmiServerless.Tests.Web;

/// <summary>Pictures of whole pages, for people to look at: in <c>TestResults/screens</c>, or where <c>AMI_SCREENS</c> says.</summary>
public static class Screenshots
{
    /// <summary>A phone, then a desk.</summary>
    private static readonly (int Width, int Height)[] Screens = [(390, 844), (1280, 900)];

    /// <summary>The folder.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("AMI_SCREENS") is { Length: > 0 } named
        ? named
        : Path.Combine(RepositoryRoot.Path, "TestResults", "screens");

    /// <summary>Takes the page at the width of a phone and of a desk, as <c>name-390.png</c> and <c>name-1280.png</c>; gives it its width back.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        var before = page.ViewportSize!;
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            await Stillness.WaitAsync(page);
            await WriteAsync(page, $"{name}-{width}.png");
        }
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>Takes pages as they are.</summary>
    internal static async Task KeepAsync(IEnumerable<IPage> pages, string name)
    {
        foreach (var (index, page) in pages.Index())
            await WriteAsync(page, $"{name}-{index}.png");
    }

    private static async Task WriteAsync(IPage page, string file) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
