using System.Reflection;
using System.Text.RegularExpressions;
using AmiServerless.Local.Timers;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Local.Catalogue;

/// <summary>Reads one method as a function, and says what the Functions host would not accept or would bind differently.</summary>
internal static partial class FunctionReader
{
    /// <summary>The one connection of the app: section <c>Storage</c> of the settings.</summary>
    private const string Connection = "Storage";

    public const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Place(Function function) => Place(function.Method);

    /// <summary>The function, or null when the method is not one, or is a faulty one.</summary>
    public static Function? Read(MethodInfo method, List<string> faults)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } attribute)
            return null;
        var before = faults.Count;
        var function = Read(method, attribute.Name, fault => faults.Add($"{Place(method)}: {fault}"));
        return faults.Count == before ? function : null;
    }

    private static string Place(MethodInfo method) => $"{method.DeclaringType?.FullName}.{method.Name}";

    private static Function? Read(MethodInfo method, string name, Action<string> fault)
    {
        var type = method.DeclaringType!;
        if (type.IsNested)
            fault("its class is nested in another; the Functions host does not find it there");
        if (type.IsGenericTypeDefinition || method.IsGenericMethodDefinition)
            fault("a function cannot be generic");
        if (type.IsAbstract && !type.IsSealed)
            fault("its class is abstract");
        if (!method.IsPublic)
            fault("the method is not public");
        if (!NamePattern.IsMatch(name))
            fault($"its name \"{name}\" must be a letter, then letters, digits, hyphens and underscores, 128 at most");

        // Read once: two hosts that start at the same moment are given different objects for the same parameter.
        var parameters = method.GetParameters();
        var triggers = (
            from parameter in parameters
            from trigger in parameter.GetCustomAttributes()
            where trigger is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute
            select (parameter, trigger)).ToArray();
        if (triggers is not [var only])
        {
            fault(triggers.Length == 0 ? "no parameter has a trigger" : "more than one parameter has a trigger");
            return null;
        }
        var others = parameters.Where(parameter => parameter != only.parameter).ToArray();
        return only.trigger switch
        {
            HttpTriggerAttribute http => ReadHttp(method, name, http, only.parameter, others, fault),
            QueueTriggerAttribute queue => ReadQueue(method, name, queue, only.parameter, others, fault),
            var timer => ReadTimer(method, name, (TimerTriggerAttribute)timer, only.parameter, others, fault),
        };
    }

    private static HttpFunction ReadHttp(
        MethodInfo method, string name, HttpTriggerAttribute http, ParameterInfo trigger, ParameterInfo[] others, Action<string> fault)
    {
        if (trigger.ParameterType != typeof(HttpRequest))
            fault($"the trigger's parameter {trigger.Name} must be an HttpRequest");
        if (!typeof(IResult).IsAssignableFrom(method.ReturnType) && !IsTaskOfResult(method.ReturnType))
            fault("it must return an IResult or a Task<IResult>; of any other value the Functions host sends nothing");
        if (http.AuthLevel is not AuthorizationLevel.Anonymous)
            fault("keys of the Functions host are not used: the level must be Anonymous, and the function checks its caller");
        var route = (http.Route ?? name).Trim('/');
        try
        {
            var known = RoutePatternFactory.Parse(route).Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var parameter in others)
            {
                if (parameter.ParameterType != typeof(CancellationToken) && !known.Contains(parameter.Name!))
                    fault($"parameter {parameter.Name} is neither in the route \"{route}\" nor a CancellationToken");
            }
        }
        catch (RoutePatternException wrong)
        {
            fault($"the route \"{route}\" is not one: {wrong.Message}");
        }
        return new(name, method, [.. (http.Methods ?? []).Select(verb => verb.ToUpperInvariant())], route);
    }

    private static QueueFunction ReadQueue(
        MethodInfo method, string name, QueueTriggerAttribute queue, ParameterInfo trigger, ParameterInfo[] others, Action<string> fault)
    {
        if (trigger.ParameterType != typeof(string))
            fault($"the trigger's parameter {trigger.Name} must be a string: a body that is not what was expected could not be explained otherwise");
        if (queue.Connection is not Connection)
            fault($"its connection must be \"{Connection}\"");
        if (!QueueNamePattern.IsMatch(queue.QueueName))
            fault($"\"{queue.QueueName}\" is not a queue's name: 3 to 63 lower-case letters, digits and single hyphens");
        RefuseOtherParameters(others, fault, ("dequeueCount", typeof(int)), ("id", typeof(string)));
        RefuseOutput(method, fault);
        return new(name, method, queue.QueueName);
    }

    private static TimerFunction? ReadTimer(
        MethodInfo method, string name, TimerTriggerAttribute timer, ParameterInfo trigger, ParameterInfo[] others, Action<string> fault)
    {
        if (trigger.ParameterType != typeof(TimerInfo))
            fault($"the trigger's parameter {trigger.Name} must be a TimerInfo");
        RefuseOtherParameters(others, fault);
        RefuseOutput(method, fault);
        if (TimerSchedule.TryParse(timer.Schedule) is { } schedule)
            return new(name, method, schedule, timer.UseMonitor, timer.RunOnStartup);
        fault($"\"{timer.Schedule}\" is not a schedule: NCRONTAB with six fields, seconds first, such as \"0 */5 * * * *\"");
        return null;
    }

    private static void RefuseOtherParameters(ParameterInfo[] others, Action<string> fault, params (string Name, Type Type)[] metadata)
    {
        foreach (var parameter in others)
        {
            if (parameter.ParameterType != typeof(CancellationToken) && !metadata.Contains((parameter.Name!, parameter.ParameterType)))
            {
                var known = metadata.Select(each => $"{each.Type.Name} {each.Name}").Append("a CancellationToken");
                fault($"parameter {parameter.Name} is not one of {string.Join(", ", known)}");
            }
        }
    }

    private static void RefuseOutput(MethodInfo method, Action<string> fault)
    {
        if (method.ReturnType != typeof(void) && method.ReturnType != typeof(Task))
            fault("it must return nothing or a Task");
    }

    private static bool IsTaskOfResult(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && typeof(IResult).IsAssignableFrom(type.GenericTypeArguments[0]);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex NamePattern { get; }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex QueueNamePattern { get; }
}
