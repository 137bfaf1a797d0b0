using System.Text;
using Fadu.GraphQL.Documents;
using Fadu.GraphQL.Language.Parsing;

namespace Fadu.GraphQL.Tests.Documents;

public sealed class TrustedDocumentsTests
{
    // The two examples of the appendix on persisted documents, with the identifiers that it gives them.
    private const string Spaced = "query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}";
    private const string SpacedHash = "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e";
    private const string Dense = "query($id:ID!){user(id:$id){name}}";
    private const string DenseHash = "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b";

    [Fact]
    public void Each_file_of_a_folder_is_found_by_its_hash_with_and_without_prefix()
    {
        using var folder = new TemporaryFolder().With("b.graphql", Spaced).With("deep/er/a.graphql", Dense).With("notes.txt", "{");

        var documents = Load(folder.Path);

        documents.All.Select(document => (document.Id, document.Hash, document.Source.Name)).ShouldBe([
            ($"sha256:{DenseHash}", DenseHash, "deep/er/a.graphql"),
            ($"sha256:{SpacedHash}", SpacedHash, "b.graphql"),
        ]);
        documents.Find(SpacedHash).ShouldBeSameAs(documents.All[1]);
        documents.Find($"sha256:{SpacedHash}").ShouldBeSameAs(documents.All[1]);
        documents.Find($"sha256:{SpacedHash.ToUpperInvariant()}").ShouldBeNull();
        documents.Find($"md5:{SpacedHash}").ShouldBeNull();
        documents.Find("b.graphql").ShouldBeNull();
        Encoding.UTF8.GetString(documents.All[1].Source.Utf8.Span).ShouldBe(Spaced);
    }

    [Fact]
    public void A_manifest_gives_texts_under_hashes_or_names_of_its_own()
    {
        using var folder = new TemporaryFolder().With("documents.json", $$"""
            { "sha256:{{DenseHash}}": "{{Dense}}", "Users.1": "{ users }", "{{SpacedHash}}": "{{Spaced.ReplaceLineEndings("\\n")}}" }
            """);

        var documents = Load(Path.Combine(folder.Path, "documents.json"));

        documents.All.Select(document => document.Id).ShouldBe(["Users.1", $"sha256:{DenseHash}", $"sha256:{SpacedHash}"]);
        var users = documents.Find("Users.1").ShouldNotBeNull();
        documents.Find(users.Hash).ShouldBeSameAs(users);
        users.Source.Name.ShouldBe("documents.json Users.1");
    }

    [Fact]
    public void A_folder_may_hold_files_and_a_manifest_and_the_same_text_in_both()
    {
        using var folder = new TemporaryFolder()
            .With("a.graphql", Dense).With("b.graphql", Dense)
            .With("persisted-documents.json", $$"""{ "{{DenseHash}}": "{{Dense}}", "other": "{ other }" }""");

        Load(folder.Path).All.Select(document => $"{document.Id} {document.Source.Name}")
            .ShouldBe(["other persisted-documents.json other", $"sha256:{DenseHash} a.graphql"]);
    }

    [Fact]
    public void An_empty_folder_has_no_documents()
    {
        using var folder = new TemporaryFolder();

        Load(folder.Path).All.ShouldBeEmpty();
    }

    [Fact]
    public void All_faults_are_told_with_their_files()
    {
        using var folder = new TemporaryFolder()
            .With("a.graphql", "{ a")
            .With("b.graphql", "fragment F on Query { a }")
            .With("c/c.graphql", "{ fine }")
            .With("d.graphql", [0x7B, 0xFF, 0x7D])
            .With("e.graphql", "")
            .With("persisted-documents.json", $$"""
                { "sha256:{{DenseHash}}": "{ a }", "number": 3, "half": "\ud800", "twice": "{ a }", "twice": "{ b }", "broken": "}" }
                """);

        var result = TrustedDocuments.Load(folder.Path, ParserLimits.Default);

        result.Succeeded.ShouldBeFalse();
        result.Faults.Select(WithoutDetail).ShouldBe([
            "a.graphql: Syntax error",
            "b.graphql: The document has no operation.",
            "d.graphql: Syntax error",
            "e.graphql: Syntax error",
            $"persisted-documents.json sha256:{DenseHash}: The SHA-256 of the text is 1c7e1e347f726166b5b1c55afd61f278cc9b45e00c108ec33d540a566379811b.",
            "persisted-documents.json number: The text is not a string.",
            "persisted-documents.json half: The text is not a string.",
            "persisted-documents.json twice: The manifest has the identifier twice twice, with different texts.",
            "persisted-documents.json broken: Syntax error",
        ]);
        result.Faults[0].ShouldEndWith(" (1:4)");
    }

    [Theory]
    [InlineData("[]", "m.json: A manifest is an object from identifiers to texts.")]
    [InlineData("{", "m.json: ")]
    [InlineData("""{ "\ud800": "{ a }" }""", "m.json: ")]
    public void A_manifest_that_cannot_be_read_is_a_fault(string text, string fault)
    {
        using var folder = new TemporaryFolder().With("m.json", text);

        var result = TrustedDocuments.Load(Path.Combine(folder.Path, "m.json"), ParserLimits.Default);

        result.Faults.ShouldHaveSingleItem().ShouldStartWith(fault);
    }

    [Fact]
    public void A_path_where_nothing_is_is_a_fault() =>
        TrustedDocuments.Load("/nowhere/at/all", ParserLimits.Default).Faults.ShouldBe(["/nowhere/at/all: There is no such folder or file."]);

    [Fact]
    public void Documents_keep_to_the_limits_of_requests()
    {
        using var folder = new TemporaryFolder().With("a.graphql", "{ a b c d }");

        TrustedDocuments.Load(folder.Path, ParserLimits.Default with { MaxTokens = 3 }).Faults.ShouldHaveSingleItem().ShouldStartWith("a.graphql: ");
    }

    private static string WithoutDetail(string fault) => fault.Contains("Syntax error", StringComparison.Ordinal) ? fault[..(fault.IndexOf("Syntax error", StringComparison.Ordinal) + 12)] : fault;

    private static TrustedDocuments Load(string path)
    {
        var result = TrustedDocuments.Load(path, ParserLimits.Default);
        result.Faults.ShouldBeEmpty();
        return result.Documents.ShouldNotBeNull();
    }
}
