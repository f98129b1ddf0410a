using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Json;

/// <summary>
/// Holds a JSON document against the type it is to become, and says everything that keeps it from it: each place with what was
/// expected and what was found. System.Text.Json stops at the first fault, in words for programmers; what passes here, it reads.
/// </summary>
internal sealed class JsonShape
{
    /// <summary>Past that many the rest is left unsaid: nobody mends a hundred places at once, and the answer stays small.</summary>
    public const int MaxFaults = 100;

    // A pointer to a member that nobody knows repeats its name, which may be as long as the body.
    private const int LongestNameInPointer = 200;

    private readonly List<Fault> faults = [];
    private readonly List<string> place = [];

    private JsonShape()
    {
    }

    /// <summary>
    /// The faults of a document that is to become a <paramref name="type"/>, in its order; none when it will do. Codes:
    /// <c>wrong-type</c>, <c>null-value</c>, <c>out-of-range</c>, <c>unknown-code</c>, <c>unknown-member</c>, <c>duplicate-member</c>,
    /// <c>missing-member</c>, <c>bad-text</c>.
    /// </summary>
    public static IReadOnlyList<Fault> Faults(JsonElement document, JsonTypeInfo type)
    {
        var shape = new JsonShape();
        shape.Visit(document, type);
        return shape.faults;
    }

    private void Visit(JsonElement element, JsonTypeInfo type)
    {
        if (faults.Count >= MaxFaults)
            return;

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind is JsonValueKind.Object:
                VisitMembers(element, type);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind is JsonValueKind.Array:
                VisitItems(element, type.Options.GetTypeInfo(type.ElementType!));
                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind is JsonValueKind.Object:
                VisitEntries(element, type.Options.GetTypeInfo(type.ElementType!));
                break;
            case JsonTypeInfoKind.None:
                if (JsonScalar.FaultOf(element, type.Type) is var (code, detail))
                    Add(code, detail);
                break;
            default:
                Add("wrong-type", JsonTexts.WrongType(Expected(type), JsonScalar.Received(element)));
                break;
        }
    }

    private void VisitMembers(JsonElement element, JsonTypeInfo type)
    {
        var given = new bool[type.Properties.Count];
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
                continue;

            var index = IndexOf(type, name);
            if (index < 0)
            {
                var detail = JsonTexts.UnknownMember(name, type.Properties.Select(p => p.Name));
                if (name.Length > LongestNameInPointer)
                    Add("unknown-member", detail);
                else
                    AddAt(name, "unknown-member", detail);
            }
            else if (given[index])
            {
                AddAt(name, "duplicate-member", JsonTexts.Duplicate(name));
            }
            else
            {
                given[index] = true;
                VisitMember(member.Value, type.Properties[index]);
            }
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (!given[i] && type.Properties[i].IsRequired)
                AddAt(type.Properties[i].Name, "missing-member", JsonTexts.Missing(type.Properties[i].Name));
        }
    }

    private void VisitMember(JsonElement value, JsonPropertyInfo property)
    {
        var type = property.Options.GetTypeInfo(property.PropertyType);
        if (value.ValueKind is not JsonValueKind.Null)
            Within(property.Name, () => Visit(value, type));
        else if (!property.IsSetNullable)
            AddAt(property.Name, "null-value", JsonTexts.NullValue(Expected(type)));
    }

    private void VisitItems(JsonElement list, JsonTypeInfo type)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var step = index++.ToString(CultureInfo.InvariantCulture);
            // The annotations say nothing of a list's items; no list of ours holds nulls.
            if (item.ValueKind is JsonValueKind.Null)
                AddAt(step, "null-value", JsonTexts.NullInList(Expected(type)));
            else
                Within(step, () => Visit(item, type));
        }
    }

    private void VisitEntries(JsonElement dictionary, JsonTypeInfo type)
    {
        HashSet<string> given = [];
        foreach (var entry in dictionary.EnumerateObject())
        {
            if (NameOf(entry) is not { } name)
                continue;
            if (given.Add(name))
                Within(name, () => Visit(entry.Value, type));
            else
                AddAt(name, "duplicate-member", JsonTexts.Duplicate(name));
        }
    }

    /// <summary>The member's name, or null with a fault where it is half a character.</summary>
    private string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            Add("bad-text", JsonTexts.BadName);
            return null;
        }
    }

    private static int IndexOf(JsonTypeInfo type, string name)
    {
        for (var i = 0; i < type.Properties.Count; i++)
        {
            if (type.Properties[i].Name == name)
                return i;
        }

        return -1;
    }

    private static string Expected(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => JsonTexts.List,
        JsonTypeInfoKind.None => JsonScalar.Expected(type.Type),
        _ => JsonTexts.Object,
    };

    private void Within(string step, Action visit)
    {
        place.Add(step);
        visit();
        place.RemoveAt(place.Count - 1);
    }

    private void AddAt(string step, string code, string detail) => Within(step, () => Add(code, detail));

    private void Add(string code, string detail)
    {
        if (faults.Count < MaxFaults)
            faults.Add(new(JsonPointer.Of(place), code, detail));
    }
}
