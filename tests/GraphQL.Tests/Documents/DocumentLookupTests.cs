using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Documents;
using Fadu.GraphQL.Language.Parsing;

namespace Fadu.GraphQL.Tests.Documents;

public sealed class DocumentLookupTests
{
    private const string Trusted = "{ trusted }";
    private const string Other = "{ other }";
    private const string NotFound = "PERSISTED_QUERY_NOT_FOUND: PersistedQueryNotFound";
    private const string NotTrusted = "QUERY_NOT_IN_SAFELIST: Only trusted documents are taken, and the query is none of them.";

    private static readonly string TrustedHash = HashOf(Trusted);
    private static readonly string OtherHash = HashOf(Other);
    private static readonly string NoHash = new('0', 64);

    private enum Offered
    {
        Nothing,
        Automatic,
        Both,
    }

    [Fact]
    public void Text_is_taken_where_any_text_is()
    {
        Show(DocumentLookup.TextOnly, Other).ShouldBe(Other);
        Show(Lookup(Offered.Both), Other).ShouldBe(Other);
        Show(Lookup(Offered.Both), Trusted).ShouldBe(Trusted, "nothing asks for its hash");
    }

    [Fact]
    public void Where_only_trusted_documents_are_taken_others_are_refused()
    {
        var lookup = Lookup(Offered.Both, DocumentPolicy.TrustedOnly);

        Show(lookup, Trusted).ShouldBe($"{Trusted} trusted");
        Show(lookup, Other).ShouldBe(NotTrusted);
        Show(lookup, Trusted + " ").ShouldBe(NotTrusted);
        Show(Lookup(Offered.Nothing, DocumentPolicy.TrustedOnly), Trusted).ShouldBe(NotTrusted);
    }

    [Fact]
    public void An_identifier_names_a_trusted_document()
    {
        foreach (var policy in Enum.GetValues<DocumentPolicy>())
        {
            var lookup = Lookup(Offered.Both, policy);

            Show(lookup, id: TrustedHash).ShouldBe($"{Trusted} trusted");
            Show(lookup, id: $"sha256:{TrustedHash}").ShouldBe($"{Trusted} trusted");
            Show(lookup, id: "named").ShouldBe("{ named } trusted");
            Show(lookup, id: OtherHash).ShouldBe(NotFound);
            Show(lookup, id: "").ShouldBe(NotFound);
        }

        Show(DocumentLookup.TextOnly, id: TrustedHash).ShouldBe(NotFound);
    }

    [Fact]
    public void What_comes_with_an_identifier_must_not_contradict_it()
    {
        const string Contradiction = "PERSISTED_QUERY_MISMATCH: The documentId names another document than the rest of the request.";
        var lookup = Lookup(Offered.Both);

        Show(lookup, Trusted, TrustedHash, Entry(TrustedHash)).ShouldBe($"{Trusted} trusted");
        Show(lookup, Other, TrustedHash).ShouldBe(Contradiction);
        Show(lookup, id: TrustedHash, extensions: Entry(OtherHash)).ShouldBe(Contradiction);
    }

    [Fact]
    public void A_client_registers_a_text_after_its_hash_was_not_found()
    {
        var lookup = Lookup(Offered.Automatic);

        Show(lookup, extensions: Entry(OtherHash)).ShouldBe(NotFound);
        Show(lookup, Other, extensions: Entry(OtherHash)).ShouldBe(Other);
        Show(lookup, extensions: Entry(OtherHash)).ShouldBe(Other);
    }

    [Fact]
    public void A_text_without_its_hash_is_not_registered()
    {
        var lookup = Lookup(Offered.Automatic);

        Show(lookup, Other).ShouldBe(Other);
        Show(lookup, Other, extensions: Entry(NoHash)).ShouldBe("PERSISTED_QUERY_MISMATCH: provided sha does not match query");

        Show(lookup, extensions: Entry(OtherHash)).ShouldBe(NotFound);
        Show(lookup, extensions: Entry(NoHash)).ShouldBe(NotFound);
    }

    [Fact]
    public void Where_only_trusted_documents_are_taken_nothing_is_registered_and_nothing_registered_is_found()
    {
        var automatic = new AutomaticPersistedQueries(mostEntries: 10, mostBytes: 1_000);
        var open = new DocumentLookup(Load(), automatic, DocumentPolicy.Any);
        var strict = new DocumentLookup(Load(), automatic, DocumentPolicy.TrustedOnly);

        Show(strict, Other, extensions: Entry(OtherHash)).ShouldBe(NotTrusted);
        Show(open, extensions: Entry(OtherHash)).ShouldBe(NotFound);

        Show(open, Other, extensions: Entry(OtherHash)).ShouldBe(Other);
        Show(strict, extensions: Entry(OtherHash)).ShouldBe(NotFound);
        Show(strict, extensions: Entry(TrustedHash)).ShouldBe($"{Trusted} trusted");
    }

    [Fact]
    public void Where_hashes_are_not_taken_clients_are_told_to_send_texts()
    {
        Show(DocumentLookup.TextOnly, extensions: Entry(OtherHash)).ShouldBe("PERSISTED_QUERY_NOT_SUPPORTED: PersistedQueryNotSupported");
        Show(DocumentLookup.TextOnly, Other, extensions: Entry(OtherHash)).ShouldBe(Other);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "persistedQuery": null, "other": 1 }""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "\ud800": 1 }""")]
    [InlineData("""{ "persistedQuery\ud800": 1 }""")]
    public void Extensions_without_the_entry_say_nothing(string extensions)
    {
        var lookup = Lookup(Offered.Automatic);

        Show(lookup, Other, extensions: extensions).ShouldBe(Other);
        Show(lookup, extensions: extensions)
            .ShouldBe("DOCUMENT_MISSING: The request has neither a query nor a documentId.");
    }

    [Theory]
    [InlineData("3", "extensions.persistedQuery is not an object.")]
    [InlineData("{}", "extensions.persistedQuery.version is not 1, the only version there is.")]
    [InlineData("""{ "version": 2, "sha256Hash": "" }""", "extensions.persistedQuery.version is not 1, the only version there is.")]
    [InlineData("""{ "version": "1", "sha256Hash": "" }""", "extensions.persistedQuery.version is not 1, the only version there is.")]
    [InlineData("""{ "version": 1.5, "sha256Hash": "" }""", "extensions.persistedQuery.version is not 1, the only version there is.")]
    [InlineData("""{ "version": 1 }""", "extensions.persistedQuery.sha256Hash is not 64 lower-case hexadecimal digits.")]
    [InlineData("""{ "version": 1, "sha256Hash": 5 }""", "extensions.persistedQuery.sha256Hash is not 64 lower-case hexadecimal digits.")]
    [InlineData("""{ "version": 1, "sha256Hash": "abc" }""", "extensions.persistedQuery.sha256Hash is not 64 lower-case hexadecimal digits.")]
    [InlineData("""{ "version": 1, "sha256Hash": "\ud800" }""", "extensions.persistedQuery.sha256Hash is not 64 lower-case hexadecimal digits.")]
    [InlineData(
        """{ "version": 1, "sha256Hash": "ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef0123456789" }""",
        "extensions.persistedQuery.sha256Hash is not 64 lower-case hexadecimal digits.")]
    public void An_entry_that_is_not_as_the_protocol_has_it_is_refused(string entry, string problem) =>
        Show(Lookup(Offered.Automatic), Other, extensions: $$"""{ "persistedQuery": {{entry}} }""")
            .ShouldBe($"PERSISTED_QUERY_INVALID: {problem}");

    [Theory]
    [InlineData("""{ "persisted\ud800Query": 1 }""")]
    [InlineData("""{ "\udc00\udc00\udc00\udc00\udc00": 1 }""")]
    [InlineData("""{ "persistedQuery": { "ver\ud800": 1, "sha256Hash\ud800": 1 } }""")]
    public void Names_that_are_no_text_are_refused(string extensions) =>
        Show(Lookup(Offered.Automatic), Other, extensions: extensions)
            .ShouldBe("PERSISTED_QUERY_INVALID: The extensions have a member whose name is no text.");

    private static DocumentLookup Lookup(Offered offered, DocumentPolicy policy = DocumentPolicy.Any) => new(
        offered is Offered.Both ? Load() : null,
        offered is Offered.Automatic or Offered.Both ? new(mostEntries: 10, mostBytes: 1_000) : null,
        policy);

    private static TrustedDocuments Load()
    {
        using var folder = new TemporaryFolder().With("a.graphql", Trusted).With("persisted-documents.json", """{ "named": "{ named }" }""");
        return TrustedDocuments.Load(folder.Path, ParserLimits.Default).Documents.ShouldNotBeNull();
    }

    private static string Entry(string hash) => $$"""{ "persistedQuery": { "version": 1, "sha256Hash": "{{hash}}" } }""";

    private static string HashOf(string text) => DocumentId.HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>The text that was found and whether it is known to be trusted, or the error. An empty text stands for none.</summary>
    private static string Show(DocumentLookup lookup, string text = "", string? id = null, string? extensions = null)
    {
        var found = lookup.Find(Encoding.UTF8.GetBytes(text), id, extensions is null ? default : JsonElement.Parse(extensions));
        return found.Error?.ToString() ?? $"{Encoding.UTF8.GetString(found.Text.Span)}{(found.Trusted is null ? "" : " trusted")}";
    }
}
