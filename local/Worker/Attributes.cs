// The few types of the Functions worker that the function classes mention, in the shapes and the namespace of the real packages,
// so that the very same sources compile here. Only what the functions use is present: anything else fails to compile, on purpose.
namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a method a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name, unique in the app.</summary>
    public string Name { get; } = name;
}

/// <summary>Who may call an HTTP function, as far as keys of the Functions host go.</summary>
public enum AuthorizationLevel
{
    /// <summary>Anyone: the function checks for itself.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user.</summary>
    User = 1,

    /// <summary>A caller with a function key.</summary>
    Function = 2,

    /// <summary>A caller with a system key.</summary>
    System = 3,

    /// <summary>A caller with the master key.</summary>
    Admin = 4,
}

/// <summary>Invokes the function for an HTTP request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>Whose keys are asked for.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>HTTP methods, in any case.</summary>
    public string[]? Methods { get; } = methods;

    /// <summary>Route template after the prefix; the function's name when null.</summary>
    public string? Route { get; set; }
}

/// <summary>Invokes the function for each message of a Storage queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting that says how to reach the storage account.</summary>
    public string? Connection { get; set; }
}

/// <summary>Invokes the function by the clock.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB with six fields, in UTC.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether occurrences are remembered, so that one missed while the host was down is noticed.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether it also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}

/// <summary>What a timer function is told.</summary>
public class TimerInfo
{
    /// <summary>The occurrences around this run; null when they are not remembered.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for a missed occurrence.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>The occurrences around a run.</summary>
public class ScheduleStatus
{
    /// <summary>The last one that ran.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next one expected.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this was last written.</summary>
    public DateTime LastUpdated { get; set; }
}
