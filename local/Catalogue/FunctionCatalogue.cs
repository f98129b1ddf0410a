using System.Reflection;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Catalogue;

/// <summary>The functions of an app, found by reflection. What the Functions host would refuse, or do differently, is refused here too.</summary>
public sealed class FunctionCatalogue
{
    private FunctionCatalogue(IReadOnlyList<Function> functions)
    {
        Http = [.. functions.OfType<HttpFunction>()];
        Queues = [.. functions.OfType<QueueFunction>()];
        Timers = [.. functions.OfType<TimerFunction>()];
    }

    /// <summary>Those that answer HTTP requests.</summary>
    public IReadOnlyList<HttpFunction> Http { get; }

    /// <summary>Those that work on a queue's messages.</summary>
    public IReadOnlyList<QueueFunction> Queues { get; }

    /// <summary>Those that run by the clock.</summary>
    public IReadOnlyList<TimerFunction> Timers { get; }

    /// <summary>The same with only some of its functions, for tests that leave queues or timers out.</summary>
    public FunctionCatalogue Only(Func<Function, bool> kept) => new([.. Http.Where(kept), .. Queues.Where(kept), .. Timers.Where(kept)]);

    /// <summary>Finds the functions of these assemblies. Fails with one <see cref="LocalHostException"/> that lists every fault.</summary>
    public static FunctionCatalogue Of(params IEnumerable<Assembly> assemblies) => OfTypes(assemblies.SelectMany(assembly => assembly.GetTypes()));

    /// <summary>Finds the functions of these classes, for tests that bring a few of their own.</summary>
    public static FunctionCatalogue OfTypes(params IEnumerable<Type> types)
    {
        List<string> faults = [];
        List<Function> functions = [];
        foreach (var type in types.OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            foreach (var method in type.GetMethods(FunctionReader.AnyMethod))
            {
                if (FunctionReader.Read(method, faults) is { } function)
                    functions.Add(function);
            }
        }
        faults.AddRange(functions
            .GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"two functions are named {same.Key}: {string.Join(", ", same.Select(FunctionReader.Place))}"));
        faults.AddRange(functions.OfType<HttpFunction>()
            .SelectMany(function => function.HttpMethods.DefaultIfEmpty("ANY"), (function, verb) => (Function: function, Call: $"{verb} {function.Route}"))
            .GroupBy(each => each.Call, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"two functions answer {same.Key}: {string.Join(", ", same.Select(each => FunctionReader.Place(each.Function)))}"));
        Refuse(faults);
        return new(functions);
    }

    /// <summary>Fails with what the functions' classes are given nowhere; otherwise each would only fail at its first call.</summary>
    public void RefuseMissingServices(IServiceProviderIsService services) => Refuse(
    [
        .. from type in Http.Concat<Function>(Queues).Concat(Timers).Where(function => !function.Method.IsStatic).Select(function => function.Method.DeclaringType!).Distinct()
           from parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
           where !services.IsService(parameter.ParameterType)
           select $"{type.FullName} needs a {parameter.ParameterType.Name}, which nobody registered",
    ]);

    private static void Refuse(List<string> faults)
    {
        if (faults.Count > 0)
            throw new LocalHostException("The functions cannot be loaded:" + string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}")));
    }
}
