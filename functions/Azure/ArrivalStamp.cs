using AmiServerless.Core.Intake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace AmiServerless.Functions.Azure;

/// <summary>Notes when a request arrived before anything else looks at it: the deadline is judged by that instant.</summary>
internal sealed class ArrivalStamp(TimeProvider clock) : IStartupFilter
{
    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, after) =>
        {
            Arrival.Stamp(context, clock);
            return after(context);
        });
        next(app);
    };
}
