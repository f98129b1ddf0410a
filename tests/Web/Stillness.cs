using Microsoft.Playwright;

namespace AmiServerless.Tests.Web;

/// <summary>A page that has come to rest: its fonts are there and nothing fades or slides any more.</summary>
internal static class Stillness
{
    public static Task WaitAsync(IPage page) => page.EvaluateAsync("""
        async () => {
          await document.fonts.ready;
          const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
          await Promise.allSettled(ending.map((animation) => animation.finished));
        }
        """);
}
