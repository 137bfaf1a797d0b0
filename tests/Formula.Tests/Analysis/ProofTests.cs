using System.Collections.Concurrent;
using Fadu.Formula.Analysis;
using Fadu.Formula.Tests.Generation;
using Xunit.Abstractions;

namespace Fadu.Formula.Tests.Analysis;

/// <summary>What a warning calls proved holds: the part that it speaks of can be put in another way without changing any result.</summary>
public sealed class ProofTests(ITestOutputHelper output)
{
    private const int Formulas = 12_000;
    private const int Rows = 12;

    [Fact]
    public void What_is_proved_holds_for_every_row()
    {
        output.WriteLine(Seed.Say(0));
        var (found, proofs) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<string, int>());
        Parallel.For(300_000, 300_000 + Formulas, new ParallelOptions { MaxDegreeOfParallelism = 2 }, index =>
        {
            var random = Seed.Of(index);
            var (text, type) = new FormulaGenerator(random) { WithoutTinyNumbers = true }.NextOfAny();
            var formula = FormulaGenerator.Read(text, type);
            foreach (var warning in formula.Analyse(null).Warnings.Where(warning => warning.Proved))
            {
                if (Put(text, warning) is not { } other)
                    continue;

                if (FormulaReader.Read(other, type, GeneratedParameters.Instance).Formula is not { } changed)
                    continue;

                proofs.AddOrUpdate(warning.Code, 1, (_, count) => count + 1);
                var table = GeneratedTable.For(random, text, Rows, withinRanges: true);
                for (var row = 0; row < Rows; row++)
                {
                    var (before, after) = (formula.Evaluate(table.Unit(row)), changed.Evaluate(table.Unit(row)));
                    if (table.BelongsToItsGroup(row) && before != after)
                        found.Enqueue($"{Seed.Say(index)}: {warning.Code} of {warning.Place.Of(text)} in {text}: {before}, but {after} by {other} for {table.Say(row, formula)}");
                }
            }
        });

        output.WriteLine(string.Join(", ", proofs.Select(pair => $"{pair.Key} {pair.Value}")));
        found.OrderBy(fault => fault.Length).Take(3).ShouldBeEmpty();
        proofs["formula.dead_tier"].ShouldBeGreaterThan(50);
        proofs["formula.dead_branch"].ShouldBeGreaterThan(50);
        proofs["formula.divisor_zero"].ShouldBeGreaterThan(20);
    }

    // Nobody gets the marks of a dead step, so they may be any; a divisor that is always 0 may be nothing else. Both stay missing where they are.
    private static string? Put(string text, FormulaWarning warning) => warning.Code switch
    {
        "formula.dead_tier" when text[warning.Place.End] is ',' && EndOfArgument(text, warning.Place.End + 1) is var end => $"{text[..(warning.Place.End + 1)]} Min({text[(warning.Place.End + 1)..end]}, -(987654321)){text[end..]}",
        "formula.divisor_zero" when !warning.Place.Of(text).StartsWith("Growth", StringComparison.Ordinal) && IsOnePart(warning.Place.Of(text)) => $"{text[..warning.Place.Start]}(({warning.Place.Of(text)}) * 0){text[warning.Place.End..]}",
        "formula.dead_branch" => Around(text, warning, warning.Message.English.Contains("always holds", StringComparison.Ordinal) ? "or" : "and"),
        _ => null,
    };

    // A condition that only ever holds is the same as "it or not it", one that never does as "it and not it"; missing where it is.
    private static string Around(string text, FormulaWarning warning, string sign) =>
        $"{text[..warning.Place.Start]}(({warning.Place.Of(text)}) {sign} (not ({warning.Place.Of(text)}))){text[warning.Place.End..]}";

    // Of Linear it is x0 and x1 together that make the divisor.
    private static bool IsOnePart(string text) => EndOfArgument($"{text})", 0) == text.Length;

    private static int EndOfArgument(string text, int start)
    {
        var (at, depth) = (start, 0);
        for (; depth > 0 || text[at] is not (',' or ')'); at++)
            depth += text[at] is '(' ? 1 : text[at] is ')' ? -1 : 0;

        return at;
    }
}
