using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;
using AmiServerless.Tests.Completeness;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Json;

public sealed class JsonBodyTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    public async Task Read_Nothing_IsEmptyBody(string body) => Assert.Equal((400, "empty-body"), await ProblemOf(body));

    [Fact]
    public async Task Read_OneByteTooMany_IsTooLarge()
    {
        var json = Encoding.UTF8.GetBytes("{\"title\":\"" + new string('x', 100_000) + "\"}");

        Assert.Null((await Read(json, json.Length)).Problem);
        Assert.Equal((413, "body-too-large"), Brief((await Read(json, json.Length - 1)).Problem));
    }

    [Fact]
    public async Task Read_EndlessBody_StopsAtTheLimit()
    {
        await using var body = new EndlessStream();

        var read = await JsonBody.ReadAsync<Dossier>(body, 1000, TestContext.Current.CancellationToken);

        Assert.Equal("body-too-large", read.Problem?.Code);
        Assert.InRange(body.Given, 1001, 1001);
    }

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\"title\":\"é\",}", 1, 14)]
    [InlineData("{\n  \"title\": \"été\"\n  \"summary\": \"\"\n}", 3, 3)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("// rien\n{}", 1, 1)]
    [InlineData("{'title':1}", 1, 2)]
    [InlineData("title=x", 1, 2)]
    public async Task Read_Malformed_SaysLineAndCharacter(string body, int line, int character)
    {
        var problem = (await Read(Encoding.UTF8.GetBytes(body))).Problem;

        Assert.Equal((400, "malformed-json"), Brief(problem));
        Assert.Contains($"ligne {line}, caractère {character}.", problem!.Detail, StringComparison.Ordinal);
        Assert.Equal(("", "malformed"), (problem.Errors![0].Pointer, problem.Errors[0].Code));
    }

    [Fact]
    public async Task Read_NotUtf8_SaysSo()
    {
        var problem = (await Read([.. "{\"title\":\""u8, 0xE9, .. "\"}"u8])).Problem;

        Assert.Equal((400, "malformed-json"), Brief(problem));
        Assert.Contains("UTF-8", problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ByteOrderMark_IsSkipped() => Assert.Null((await Read([.. Encoding.UTF8.Preamble, .. "{}"u8])).Problem);

    [Theory]
    [InlineData(33)]
    [InlineData(100_000)]
    public async Task Read_TooDeep_SaysSo(int levels)
    {
        var problem = (await Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", levels)) + string.Concat(Enumerable.Repeat("]", levels))))).Problem;

        Assert.Equal((400, "invalid-body"), Brief(problem));
        Assert.Equal("too-deep", Assert.Single(problem!.Errors!).Code);
    }

    [Fact]
    public async Task Read_DeepButWithinTheLimit_IsJudgedByItsShape()
    {
        var problem = (await Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 32)) + string.Concat(Enumerable.Repeat("]", 32))))).Problem;

        Assert.Equal("wrong-type", Assert.Single(problem!.Errors!).Code);
    }

    [Theory]
    [InlineData("null", "", "wrong-type", "Attendu : un objet. Reçu : null.")]
    [InlineData("[]", "", "wrong-type", "Attendu : un objet. Reçu : une liste.")]
    [InlineData("\"x\"", "", "wrong-type", "Attendu : un objet. Reçu : un texte (« x »).")]
    [InlineData("{\"title\":1}", "/title", "wrong-type", "Attendu : un texte. Reçu : un nombre.")]
    [InlineData("{\"title\":{}}", "/title", "wrong-type", "Attendu : un texte. Reçu : un objet.")]
    [InlineData("{\"partners\":{}}", "/partners", "wrong-type", "Attendu : une liste. Reçu : un objet.")]
    [InlineData("{\"partners\":[true]}", "/partners/0", "wrong-type", "Attendu : un objet. Reçu : true.")]
    [InlineData("{\"actions\":[{\"cost\":\"12 000\"}]}", "/actions/0/cost", "wrong-type", "Attendu : un nombre. Reçu : un texte (« 12 000 »).")]
    [InlineData("{\"actions\":[{\"fundingRequested\":\"oui\"}]}", "/actions/0/fundingRequested", "wrong-type", "Attendu : true ou false. Reçu : un texte (« oui »).")]
    [InlineData("{\"actions\":[{\"term\":\"Short\"}]}", "/actions/0/term", "unknown-code", "Attendu : l’un des codes short, medium, long. Reçu : « Short ».")]
    [InlineData("{\"actions\":[{\"term\":0}]}", "/actions/0/term", "wrong-type", "Attendu : l’un des codes short, medium, long. Reçu : un nombre.")]
    [InlineData("{\"sheets\":[{\"start\":\"01/03/2026\"}]}", "/sheets/0/start", "wrong-type", "Attendu : une date de la forme AAAA-MM-JJ. Reçu : « 01/03/2026 ».")]
    [InlineData("{\"sheets\":[{\"start\":\"2026-02-30\"}]}", "/sheets/0/start", "wrong-type", "Attendu : une date de la forme AAAA-MM-JJ. Reçu : « 2026-02-30 ».")]
    [InlineData("{\"sheets\":[{\"surfaceHectares\":1e400}]}", "/sheets/0/surfaceHectares", "out-of-range", "Ce nombre est trop grand, ou trop précis. Attendu : un nombre.")]
    [InlineData("{\"partners\":null}", "/partners", "null-value", "La valeur null n’est pas admise ici. Attendu : une liste. Si vous n’avez rien à dire, omettez le champ.")]
    [InlineData("{\"letter\":null}", "/letter", "null-value", "La valeur null n’est pas admise ici. Attendu : un objet. Si vous n’avez rien à dire, omettez le champ.")]
    [InlineData("{\"actions\":[{\"id\":null}]}", "/actions/0/id", "null-value", "La valeur null n’est pas admise ici. Attendu : un texte. Si vous n’avez rien à dire, omettez le champ.")]
    [InlineData("{\"actions\":[null]}", "/actions/0", "null-value", "Une liste ne contient pas de null. Attendu : un objet. Retirez cet élément.")]
    [InlineData("{\"sheets\":[{\"communes\":[\"31555\",null]}]}", "/sheets/0/communes/1", "null-value", "Une liste ne contient pas de null. Attendu : un texte. Retirez cet élément.")]
    [InlineData("{\"Title\":\"x\"}", "/Title", "unknown-member", null)]
    [InlineData("{\"letter\":{\"a/b~c\":1}}", "/letter/a~1b~0c", "unknown-member", null)]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}", "/title", "duplicate-member", "Le champ « title » est donné deux fois. Gardez-en un seul.")]
    [InlineData("{\"title\":\"a\",\"t\\u0069tle\":\"b\"}", "/title", "duplicate-member", "Le champ « title » est donné deux fois. Gardez-en un seul.")]
    [InlineData("{\"title\":\"\\ud800\"}", "/title", "bad-text", null)]
    [InlineData("{\"\\udc00\":1}", "", "bad-text", null)]
    [InlineData("{\"sheets\":[{\"start\":\"\\ud800\"}]}", "/sheets/0/start", "bad-text", null)]
    public async Task Read_WrongShape_SaysWhereWhatAndInstead(string body, string pointer, string code, string? detail)
    {
        var problem = (await Read(Encoding.UTF8.GetBytes(body))).Problem;

        Assert.Equal((400, "invalid-body"), Brief(problem));
        var fault = Assert.Single(problem!.Errors!);
        Assert.Equal((pointer, code), (fault.Pointer, fault.Code));
        Assert.Equal(detail ?? fault.Detail, fault.Detail);
    }

    [Fact]
    public async Task Read_UnknownMember_SaysWhatThereIs()
    {
        var fault = (await Read("{\"strategy\":{\"text\":\"\"}}"u8.ToArray())).Problem!.Errors![0];

        Assert.Equal("Le champ « text » n’existe pas ici. Champs possibles : components, articulation, planningDocuments.", fault.Detail);
    }

    [Fact]
    public async Task Read_SeveralFaults_SaysThemAll()
    {
        var problem = (await Read("{\"title\":1,\"actions\":[{\"cost\":\"\"},null],\"x\":2}"u8.ToArray())).Problem!;

        Assert.Equal(["/title", "/actions/0/cost", "/actions/1", "/x"], problem.Errors!.Select(e => e.Pointer));
        Assert.StartsWith("4 points", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FaultsWithoutEnd_SaysTheFirstHundred()
    {
        var problem = (await Read(Encoding.UTF8.GetBytes($"{{\"partners\":[{string.Join(',', Enumerable.Repeat("null", 100_000))}]}}"))).Problem!;

        Assert.Equal(100, problem.Errors!.Count);
    }

    [Fact]
    public async Task Read_HugeMemberName_IsNotRepeated()
    {
        var problem = (await Read(Encoding.UTF8.GetBytes($"{{\"{new string('x', 200_000)}\":1}}"))).Problem!;

        Assert.Equal("", problem.Errors![0].Pointer);
        Assert.InRange(problem.Errors[0].Detail.Length, 1, 500);
    }

    [Fact]
    public async Task Read_EmptyObject_KeepsTheDefaults()
    {
        var dossier = (await Read("{\"actions\":[{}],\"sheets\":[{}]}"u8.ToArray())).Value!;

        Assert.Equal([], dossier.Partners);
        Assert.NotNull(dossier.Applicant);
        Assert.Equal([], dossier.Letter.Needs);
        Assert.NotNull(dossier.Strategy);
        Assert.Equal(("", 0), (dossier.Actions[0].Id, dossier.Actions[0].Levers.Count));
        Assert.Equal(("", 0, 0), (dossier.Sheets[0].Action, dossier.Sheets[0].Communes.Count, dossier.Sheets[0].FundingPlan.Count));
    }

    [Fact]
    public async Task Read_NullsWhereNothingIsKnown_AreFine()
    {
        var dossier = (await Read("{\"profile\":null,\"applicant\":{\"contact\":null},\"actions\":[{\"id\":\"a\",\"term\":null,\"cost\":null,\"fundingRequested\":null}]}"u8.ToArray())).Value!;

        Assert.Null(dossier.Actions[0].Term);
    }

    [Fact]
    public async Task Read_AnyBytes_NeverThrows() =>
        await Gen.Byte.Array[0, 200].SampleAsync(async bytes => Assert.NotNull((await Read(bytes)).Problem), iter: 2000);

    [Fact]
    public async Task Read_DossierWithOnePieceReplaced_IsReadOrRefusedNeverThrown() =>
        await Gen.Select(DossierGen.Any, Gen.Int[0, 10_000], Gen.OneOf("null", "1", "1e999", "-0", "true", "\"x\"", "\"\\ud800\"", "[]", "[null]", "{}", "{\"x\":1}")).SampleAsync(async (dossier, at, piece) =>
        {
            var root = JsonSerializer.SerializeToNode(dossier, AmiJson.Options)!;
            var places = Places(root).ToList();
            var text = places[at % places.Count].ToJsonString(AmiJson.Options);
            var whole = root.ToJsonString(AmiJson.Options);
            var start = whole.IndexOf(text, StringComparison.Ordinal);

            var read = await Read(Encoding.UTF8.GetBytes(whole[..start] + piece + whole[(start + text.Length)..]));

            Assert.True(read.Problem is { Code: "invalid-body" or "malformed-json" } || read.Value is not null);
        });

    private static IEnumerable<JsonNode> Places(JsonNode node) =>
        node switch
        {
            JsonObject map => map.Select(m => m.Value).OfType<JsonNode>().SelectMany(Places).Prepend(node),
            JsonArray list => list.OfType<JsonNode>().SelectMany(Places).Prepend(node),
            _ => [node],
        };

    private static async Task<Result<Dossier>> Read(byte[] bytes, int maxBytes = DossierLimits.BodyBytes)
    {
        using var body = new MemoryStream(bytes);
        return await JsonBody.ReadAsync<Dossier>(body, maxBytes, TestContext.Current.CancellationToken);
    }

    private static async Task<(int Status, string Code)?> ProblemOf(string body) => Brief((await Read(Encoding.UTF8.GetBytes(body))).Problem);

    private static (int Status, string Code)? Brief(Problem? problem) => problem is null ? null : (problem.Status, problem.Code);

    /// <summary>Spaces, as many as are asked for.</summary>
    private sealed class EndlessStream : Stream
    {
        public int Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
