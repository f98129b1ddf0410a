using System.Text.Json;
using System.Text.Unicode;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>Follows the tokens of a GeoJSON document and keeps only where it stands; members that GeoJSON does not know are passed over.</summary>
internal sealed class GeoJsonGrammar(IReadOnlyList<FileFormat> accepted)
{
    private readonly Stack<Place> places = new();
    private readonly double[] position = new double[2];
    private Member member;
    private int? passedOverDepth;
    private int coordinatesDepth;
    private int numbers;

    private enum Role
    {
        Any,
        Feature,
        Geometry,
    }

    private enum Member
    {
        None,
        Type,
        Features,
        Geometry,
        Geometries,
        Coordinates,
    }

    /// <summary>Positions seen.</summary>
    public long PositionCount { get; private set; }

    /// <summary>Takes the next token.</summary>
    /// <exception cref="InvalidDataException">It is not in its place.</exception>
    public void Take(ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !Utf8.IsValid(json.ValueSpan))
            throw new FileRefusedException(AttachmentProblems.NotUtf8());
        if (passedOverDepth is { } depth)
            passedOverDepth = json.CurrentDepth == depth && json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray ? null : depth;
        else if (coordinatesDepth > 0)
            TakeCoordinates(ref json);
        else if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            Close(places.Pop());
        else if (json.TokenType == JsonTokenType.PropertyName)
            member = MemberOf(ref json);
        else if (places.Count == 0)
            Open(json.TokenType, JsonTokenType.StartObject, Role.Any);
        else if (places.Peek() is { IsArray: true } array)
            Open(json.TokenType, JsonTokenType.StartObject, array.Role);
        else
            TakeMember(ref json, places.Peek());
    }

    private void TakeMember(ref Utf8JsonReader json, Place place)
    {
        switch (member)
        {
            case Member.Type when json.TokenType == JsonTokenType.String:
                place.Type = json.GetString();
                break;
            case Member.Features:
                place.HasFeatures = true;
                Open(json.TokenType, JsonTokenType.StartArray, Role.Feature);
                break;
            case Member.Geometries:
                place.HasGeometries = true;
                Open(json.TokenType, JsonTokenType.StartArray, Role.Geometry);
                break;
            case Member.Geometry when json.TokenType == JsonTokenType.Null:
                place.HasGeometry = true;
                break;
            case Member.Geometry:
                place.HasGeometry = true;
                Open(json.TokenType, JsonTokenType.StartObject, Role.Geometry);
                break;
            case Member.Coordinates:
                Expect(json.TokenType == JsonTokenType.StartArray);
                place.HasCoordinates = true;
                coordinatesDepth = 1;
                break;
            default:
                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    passedOverDepth = json.CurrentDepth;
                break;
        }
    }

    private void TakeCoordinates(ref Utf8JsonReader json)
    {
        var place = places.Peek();
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                Expect(numbers == 0);
                coordinatesDepth++;
                break;
            case JsonTokenType.Number:
                place.PositionDepth ??= coordinatesDepth;
                Expect(place.PositionDepth == coordinatesDepth);
                if (numbers < position.Length)
                    position[numbers] = json.GetDouble();
                numbers++;
                break;
            case JsonTokenType.EndArray:
                if (numbers > 0)
                {
                    Expect(numbers >= position.Length);
                    Positions.Check(position[0], position[1]);
                    PositionCount++;
                    numbers = 0;
                }

                coordinatesDepth--;
                break;
            default:
                throw Unexpected();
        }
    }

    private void Open(JsonTokenType token, JsonTokenType expected, Role role)
    {
        Expect(token == expected);
        places.Push(new Place(role, IsArray: expected == JsonTokenType.StartArray));
    }

    private void Close(Place place)
    {
        if (place.IsArray)
            return;
        var isGeometry = DepthOf(place.Type) is not null || place.Type == "GeometryCollection";
        if (place.Role == Role.Any && !isGeometry && place.Type is not ("Feature" or "FeatureCollection"))
        {
            var phrase = place.Type == "Topology" ? "un fichier TopoJSON" : "un fichier JSON qui n’est pas du GeoJSON";
            throw new FileRefusedException(AttachmentProblems.NotAccepted(phrase, AttachmentProblems.AdviceForOtherJson, accepted));
        }

        Expect(place.Role != Role.Geometry || isGeometry);
        Expect(place.Role != Role.Feature || place.Type == "Feature");
        Expect(place.Type switch
        {
            "FeatureCollection" => place.HasFeatures,
            "Feature" => place.HasGeometry,
            "GeometryCollection" => place.HasGeometries,
            _ => place.HasCoordinates && (place.PositionDepth ?? DepthOf(place.Type)) == DepthOf(place.Type),
        });
    }

    /// <summary>How deep the positions lie in the coordinates of a geometry; null for what is not one.</summary>
    private static int? DepthOf(string? type) => type switch
    {
        "Point" => 1,
        "MultiPoint" or "LineString" => 2,
        "MultiLineString" or "Polygon" => 3,
        "MultiPolygon" => 4,
        _ => null,
    };

    private static Member MemberOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("type"u8) ? Member.Type
        : json.ValueTextEquals("features"u8) ? Member.Features
        : json.ValueTextEquals("geometry"u8) ? Member.Geometry
        : json.ValueTextEquals("geometries"u8) ? Member.Geometries
        : json.ValueTextEquals("coordinates"u8) ? Member.Coordinates
        : Member.None;

    private static void Expect(bool asItShould)
    {
        if (!asItShould)
            throw Unexpected();
    }

    private static InvalidDataException Unexpected() => new("A token is not where GeoJSON has it.");

    /// <summary>An object, or an array of objects, that is being read.</summary>
    private sealed record Place(Role Role, bool IsArray)
    {
        public string? Type { get; set; }

        public bool HasFeatures { get; set; }

        public bool HasGeometry { get; set; }

        public bool HasGeometries { get; set; }

        public bool HasCoordinates { get; set; }

        public int? PositionDepth { get; set; }
    }
}
