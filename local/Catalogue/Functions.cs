using System.Reflection;
using AmiServerless.Local.Timers;

namespace AmiServerless.Local.Catalogue;

/// <summary>A function found in an assembly: a method with its name and one trigger.</summary>
/// <param name="Name">Its name, unique in the app.</param>
/// <param name="Method">The method to call, in a new instance of its class each time, unless it is static.</param>
public abstract record Function(string Name, MethodInfo Method);

/// <summary>A function that answers HTTP requests.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Its method.</param>
/// <param name="HttpMethods">In capitals; empty for any.</param>
/// <param name="Route">Template after the prefix.</param>
public sealed record HttpFunction(string Name, MethodInfo Method, IReadOnlyList<string> HttpMethods, string Route) : Function(Name, Method);

/// <summary>A function that works on a queue's messages.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Queue">The queue, before the tests' prefix.</param>
public sealed record QueueFunction(string Name, MethodInfo Method, string Queue) : Function(Name, Method);

/// <summary>A function that runs by the clock.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Schedule">When.</param>
/// <param name="Remembered">Whether occurrences are remembered from one start to the next.</param>
/// <param name="AtStart">Whether it also runs when the host starts.</param>
public sealed record TimerFunction(string Name, MethodInfo Method, TimerSchedule Schedule, bool Remembered, bool AtStart) : Function(Name, Method);
