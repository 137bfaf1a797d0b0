using System.Text.RegularExpressions;
using Fadu.GraphQL.Differential.Tests.Comparing;
using Fadu.GraphQL.Differential.Tests.Generating;
using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Printing;
using Xunit.Abstractions;

namespace Fadu.GraphQL.Differential.Tests;

/// <summary>The same texts are documents, with the same tree, and the others stop being one at the same place.</summary>
public sealed partial class SyntaxTests(ReferenceProcess reference, ITestOutputHelper output) : IClassFixture<ReferenceProcess>
{
    private static readonly int Rounds = 1_000 * Seed.Times;

    private readonly Tally _tally = new("syntax", hasVerdicts: true);

    [Fact]
    public async Task The_same_texts_are_documents_with_the_same_tree()
    {
        await Batches.RunAsync<Case, Question, Answer>(reference, "syntax", Cases(), one => new(one.Text, one.Printed), Judge);

        _tally.Close(output, least: 13_000);
    }

    private static IEnumerable<Case> Cases()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var chance = new Chance(Seed.Of(round));
            var schema = SchemaGenerator.Make(chance);
            var definitions = SchemaText.Definitions(schema, chance).SelectMany(tokens => tokens).ToList();
            var document = DocumentGenerator.Make(schema, chance, wrong: 0).Tokens;
            yield return new("document", round, TokenText.Of(document, chance));
            yield return new("schema", round, TokenText.Of(definitions, chance));
            for (var index = 0; index < 4; index++)
            {
                yield return new("tokens of a document changed", round, TokenText.Of(TokenChanges.Of(document, chance), chance));
                yield return new("characters of a document changed", round, CharacterChanges.Of(TokenText.Of(document, chance), chance));
            }

            yield return new("tokens of a schema changed", round, TokenText.Of(TokenChanges.Of(definitions, chance), chance));
            yield return new("characters of a schema changed", round, CharacterChanges.Of(TokenText.Of(definitions, chance), chance));
            yield return new("random tokens", round, TokenText.Of(TokenChanges.Random(chance), chance));
        }
    }

    private void Judge(Case one, Answer answer)
    {
        var disagreement = Disagreement(one, answer);
        _tally.Add(one.Kind, one.Ours.Succeeded, OpenSyntax.Of(one.Text, one.Ours.Error, answer.Error) ?? OpenOfPrint(answer), disagreement is null ? null : new(Changing().Replace(disagreement, ""), $"case {one.Round}: {disagreement}\n{one.Text}"));
    }

    // The reference's own print is another tree to the reference itself, or none; with the keyword it is the same: see OPEN.md.
    private static string? OpenOfPrint(Answer answer) =>
        answer is { Error: null, Same: true, PrintIsSame: false, PrintWithKeywordsIsSame: true } ? "print-of-unnamed-query" : null;

    private static string? Disagreement(Case one, Answer answer)
    {
        var ours = one.Ours.Error is { } error ? $"{error.Locations[0].Line}:{error.Locations[0].Column} {error.Message}" : "a document";
        var theirs = answer.Error is { } other ? $"{other.Where} {other.Message}" : "a document";
        if (one.Ours.Succeeded != answer.Error is null)
            return $"ours: {ours}; theirs: {theirs}";
        if (one.Ours.Error is { } mine)
            return $"{mine.Locations[0].Line}:{mine.Locations[0].Column}" == answer.Error!.Where ? null : $"ours: {ours}; theirs: {theirs}";
        if (!answer.Same)
            return $"the print is another tree: {answer.PrintedError?.ToString() ?? one.Printed}";
        // And the other way: what they print is read as the same tree.
        var back = Reading.Read(answer.Print!);
        return answer.PrintIsSame && back.Succeeded && WithoutKeyword(Printer.Print(back.Node)) == WithoutKeyword(one.Printed!) ? null : $"their print is read as another tree: {back.Error?.Message ?? answer.Print}";
    }

    // The reference shortens a query without a name; the engine leaves it as it was written.
    private static string WithoutKeyword(string printed) => $"\n{printed}".Replace("\nquery {", "\n{", StringComparison.Ordinal);

    [GeneratedRegex(@"\d+|'[^']*'|""[^""]*""", RegexOptions.None, 1000)]
    private static partial Regex Changing();

    private sealed record Case(string Kind, int Round, string Text)
    {
        public ParseResult<DocumentNode> Ours { get; } = Reading.Read(Text);

        public string? Printed => field ??= Ours.Node is { } node ? Printer.Print(node) : null;
    }

    private sealed record Question(string Text, string? Printed);

    private sealed record Answer(ReferenceError? Error, bool Same, string? Print, bool PrintIsSame, bool PrintWithKeywordsIsSame, ReferenceError? PrintedError);
}
