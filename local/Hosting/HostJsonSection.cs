using System.Globalization;
using System.Text.Json;

namespace AmiServerless.Local.Hosting;

/// <summary>An object inside <c>host.json</c>; its errors name the file and the full path of the setting.</summary>
internal sealed class HostJsonSection
{
    private readonly string source;
    private readonly string path;
    private readonly JsonElement element;

    public HostJsonSection(string source, string path, JsonElement element)
    {
        (this.source, this.path, this.element) = (source, path, element);
        if (element.ValueKind is not JsonValueKind.Object)
            throw new LocalHostException($"{source}: {(path.Length == 0 ? "the whole" : path)} must be an object, and is {element.GetRawText()}.");
    }

    public IEnumerable<string> Names => element.EnumerateObject().Select(member => member.Name);

    public HostJsonSection? Section(string name) =>
        element.TryGetProperty(name, out var inner) ? new(source, PathOf(name), inner) : null;

    public string? Text(string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.String ? value.GetString()
        : throw Error(name, "a text");

    public int? Number(string name, int least, int most) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : throw Error(name, $"a whole number from {least} to {most}");

    public TimeSpan? Duration(string name, TimeSpan least, TimeSpan most) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.String
            && TimeSpan.TryParseExact(value.GetString(), "c", CultureInfo.InvariantCulture, out var duration)
            && duration >= least && duration <= most ? duration
        : throw Error(name, $"a duration from \"{least:c}\" to \"{most:c}\"");

    public void RefuseOthersThan(params string[] known)
    {
        foreach (var name in Names.Except(known))
        {
            throw new LocalHostException(
                $"{source}: {PathOf(name)} is not applied by the local host, which knows here {string.Join(", ", known)}. " +
                "Check its spelling; if the Functions host has it, teach it to HostJson.cs or do without it.");
        }
    }

    public LocalHostException Error(string name, string expected) => new(
        $"{source}: {PathOf(name)} must be {expected}, and is {(element.TryGetProperty(name, out var value) ? value.GetRawText() : "missing")}.");

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
