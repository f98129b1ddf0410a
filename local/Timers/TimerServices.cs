using AmiServerless.Local.Catalogue;

namespace AmiServerless.Local.Timers;

/// <summary>One runner per timer function.</summary>
internal static class TimerServices
{
    public static void AddTimerRunners(this IServiceCollection services, IEnumerable<TimerFunction> functions)
    {
        services.AddSingleton<TimerHistory>();
        foreach (var function in functions)
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<TimerRunner>(provider, function));
    }
}
