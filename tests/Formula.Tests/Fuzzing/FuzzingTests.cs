using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;
using Fadu.TestSupport.Measuring;
using Xunit.Abstractions;

namespace Fadu.Formula.Tests.Fuzzing;

/// <summary>Whatever a person writes, reading it ends soon, with a formula or with faults, and never with an exception.</summary>
public sealed class FuzzingTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(500);
    private static readonly GeneratedTable Table = GeneratedTable.For(Seed.Of(0), string.Empty, 3, withinRanges: false);

    [Theory]
    [InlineData(nameof(TextMutator.Noise), 6_000)]
    [InlineData(nameof(TextMutator.Mutated), 12_000)]
    [InlineData(nameof(TextMutator.Spliced), 4_000)]
    public void Any_text_is_read_or_refused(string kind, int count) => Try(kind, Enumerable.Range(0, count).Select(index =>
    {
        var mutator = new TextMutator(Seed.Of(index));
        var text = kind switch
        {
            nameof(TextMutator.Noise) => mutator.Noise(),
            nameof(TextMutator.Mutated) => mutator.Mutated(),
            _ => mutator.Spliced(),
        };
        return (Seed.Say(index), text);
    }));

    [Fact]
    public void Every_beginning_of_a_formula_is_read_or_refused() => Try("beginnings", Enumerable.Range(0, 60).SelectMany(index =>
    {
        var text = new FormulaGenerator(Seed.Of(index)).NextOfAny().Text;
        return Enumerable.Range(0, Math.Min(text.Length, 300)).Select(length => (Seed.Say(index), text[..length]));
    }));

    [Theory, MemberData(nameof(WorstCases.Names), MemberType = typeof(WorstCases))]
    public void The_longest_and_deepest_texts_take_no_time(string name)
    {
        var text = WorstCases.Of(name);

        text.Length.ShouldBeLessThanOrEqualTo(FormulaReader.MaxLength);
        Try(name, [(name, text)]);
    }

    private void Try(string kind, IEnumerable<(string Case, string Text)> texts)
    {
        output.WriteLine(Seed.Say(0));
        var (found, count, formulas, longest) = (new List<string>(), 0, 0, TimeSpan.Zero);

        // Small on purpose: no text may fill a stack, since that ends the process.
        var thread = new Thread(
            () =>
            {
                foreach (var (of, text) in texts)
                {
                    count++;
                    var time = Take(text);
                    for (var again = 0; again < 3 && time > Budget; again++)
                        time = Take(text);
                    longest = time > longest ? time : longest;
                    if (time > Budget)
                        found.Add($"{of}: {text} takes {time.TotalMilliseconds:0} ms");
                    formulas += Faults(text, fault => found.Add($"{of}: {text} {fault}"));
                }
            },
            512 * 1024);
        thread.Start();
        thread.Join();

        output.WriteLine($"{kind}: {count} texts, {formulas} of them formulas, the slowest took {longest.TotalMilliseconds:0.0} ms");
        found.Take(5).ShouldBeEmpty();
    }

    // Reading and what follows at once when a formula is typed in. The first ones are compiled while they run: a slow text is tried again.
    private static TimeSpan Take(string text) => ThreadTime.Of(() =>
    {
        try
        {
            if (Read(text).Formula is { } formula)
            {
                formula.Analyse(null);
                formula.Explain(Table.Unit(0));
                formula.Evaluate(Table.Unit(1));
            }
        }
        catch (Exception)
        {
            // Told with its text below.
        }
    });

    private static FormulaReading Read(string text)
    {
        var reading = FormulaReader.Read(text, FormulaType.Number, GeneratedParameters.Instance);
        return reading.Faults is [{ Code: "formula.wrong_type" }] ? FormulaReader.Read(text, FormulaType.Boolean, GeneratedParameters.Instance) : reading;
    }

    private static int Faults(string text, Action<string> report)
    {
        try
        {
            var reading = Read(text);
            if ((reading.Formula is null) == reading.Faults is [])
                report("gives neither a formula nor a fault");
            foreach (var fault in reading.Faults.Where(fault => fault.Place.Start < 0 || fault.Place.Length < 0 || fault.Place.End > text.Length))
                report($"has a fault outside the text: {fault}");
            if (reading.Formula is not { } formula)
                return 0;

            var compiled = formula.Compile();
            var result = new Column(compiled.Type, Table.Rows);
            compiled.Run([.. compiled.Inputs.Select(Table.Column)], Table.Groups, result);
            foreach (var row in Enumerable.Range(0, Table.Rows).Where(row => result[row] != formula.Explain(Table.Unit(row)).Value))
                report($"gives {result[row]} and is explained as {formula.Explain(Table.Unit(row)).Value}");
            formula.Analyse(formula.Type is FormulaType.Boolean ? formula : null);
            return 1;
        }
        catch (Exception exception)
        {
            report($"throws {exception}");
            return 0;
        }
    }
}
