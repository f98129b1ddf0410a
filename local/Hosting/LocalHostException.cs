namespace AmiServerless.Local.Hosting;

/// <summary>
/// Why the local host cannot start or go on, said to the person in front of the terminal: what was found and what to do.
/// <c>Program.cs</c> prints the message alone and exits with code 1.
/// </summary>
public sealed class LocalHostException(string message, Exception? cause = null) : Exception(message, cause);
