using Fadu.Formula;
using Fadu.Formula.Compilation;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.TestSupport.Formulas;

/// <summary>
/// A formula with the names and values that a test gives it: <c>TestFormula.Of("Linear([x], 60, 90)").OutOf(3).With(("x", 84.5m)).Number</c>.
/// Immutable: each method gives another one.
/// </summary>
public sealed record TestFormula
{
    /// <summary>The formula.</summary>
    public required string Text { get; init; }

    /// <summary>The names that it may use.</summary>
    public TestScope Scope { get; init; } = TestScope.Empty;

    /// <summary>The kind of result asked for.</summary>
    public FormulaType Type { get; init; } = FormulaType.Number;

    private IReadOnlyList<(string Name, object Value)> Values { get; init; } = [];

    private IReadOnlyList<TestUnit>? Units { get; init; }

    private RowGroups? Grouping { get; init; }

    /// <summary>A formula that asks for a number; [满分] is 10.</summary>
    public static TestFormula Of(string text) => new() { Text = text };

    /// <summary>The same formula with these names.</summary>
    public TestFormula In(TestScope scope) => this with { Scope = scope };

    /// <summary>The same formula with this [满分]; null: there is none. Without a call it is 10.</summary>
    public TestFormula OutOf(decimal? marks) => this with { Scope = Scope.OutOf(marks) };

    /// <summary>The same formula where this kind of result is asked for.</summary>
    public TestFormula Giving(FormulaType type) => this with { Type = type };

    /// <summary>The unit's values; a name that the scope does not know yet becomes an item (or 单位., 得分.) of the value's kind.</summary>
    public TestFormula With(params (string Name, object Value)[] values) => this with
    {
        Values = [.. Values, .. values],
        Scope = values.Aggregate(Scope, (scope, pair) => Known(scope, pair.Name, pair.Value)),
    };

    /// <summary>One unit for each value of one item, all of one group.</summary>
    public TestFormula ForEach(string name, params object[] values) => this with
    {
        Units = [.. values.Select(value => new TestUnit([.. Values, (name, value)]))],
        Scope = values.Aggregate(Scope, (scope, value) => Known(scope, name, value)),
    };

    /// <summary>The group of each unit of <see cref="ForEach"/>, from 0; -1: nobody is compared with it.</summary>
    public TestFormula InGroups(params int[] groups) => this with { Grouping = new(groups, groups.Append(-1).Max() + 1, Grouping?.Counts) };

    /// <summary>Whether each unit of <see cref="ForEach"/> counts among its peers.</summary>
    public TestFormula Counting(params bool[] counts) => this with { Grouping = (Grouping ?? RowGroups.One(counts.Length)) with { Counts = counts } };

    /// <summary>What reading it gives.</summary>
    public FormulaReading Reading => FormulaReader.Read(Text, Type, Scope);

    /// <summary>Every fault of it.</summary>
    public IReadOnlyList<FormulaFault> Faults => Reading.Faults;

    /// <summary>Every fault as one line: code, start, length, Chinese text, English text.</summary>
    public IReadOnlyList<string> Told =>
        [.. Faults.Select(fault => $"{fault.Code} {fault.Place.Start}+{fault.Place.Length} {fault.Message.Chinese} | {fault.Message.English}")];

    /// <summary>Every fault by its code without <c>formula.</c> and the piece of the text that it marks: <c>wrong_case 'IF'</c>.</summary>
    public IReadOnlyList<string> Marked => [.. Faults.Select(fault => $"{fault.Code["formula.".Length..]} '{fault.Place.Of(Text)}'")];

    /// <summary>The formula without faults.</summary>
    /// <exception cref="InvalidOperationException">It has faults.</exception>
    public CheckedFormula Formula => Reading is { Formula: { } formula }
        ? formula
        : throw new InvalidOperationException($"{Text}: {string.Join("; ", Faults.Select(fault => $"{fault.Code} {fault.Message.English}"))}");

    /// <summary>The result by both evaluators, which agree.</summary>
    public Value Outcome
    {
        get
        {
            // Between two equal rows stands one without any value: a row must not leave anything behind for the next.
            var (own, blank) = (new TestUnit(Values), new TestUnit());
            var outcomes = BothWays.Evaluate(Formula, [own, blank, new TestUnit(Values)], new([0, -1, 1], 2, null));
            return outcomes[0] == outcomes[2] ? outcomes[0] : throw new InvalidOperationException($"{Text} depends on the row before.");
        }
    }

    /// <summary>The result of every unit of <see cref="ForEach"/> by both evaluators, which agree.</summary>
    public IReadOnlyList<Value> Outcomes => BothWays.Evaluate(
        Formula, Units ?? throw new InvalidOperationException("ForEach comes first."), Grouping ?? RowGroups.One(Units!.Count));

    /// <summary>The results of <see cref="Outcomes"/> as text: 2.5, true, '优', #2023-06-30#, or the reason of a missing one.</summary>
    public IReadOnlyList<string> Shown => [.. Outcomes.Select(outcome => outcome.ToString())];

    /// <summary>The number that it gives.</summary>
    public decimal Number => Giving(FormulaType.Number).Outcome.Number;

    /// <summary>The truth value that it gives.</summary>
    public bool Boolean => Giving(FormulaType.Boolean).Outcome.Boolean;

    /// <summary>Why it gives nothing; none where it gives something.</summary>
    public MissingReason Reason => Outcome.Missing;

    private static TestScope Known(TestScope scope, string name, object value)
    {
        if (scope.Find(name) is not null)
            return scope;

        var type = TestUnit.ValueOf(value).Type;
        return name.Split('.', 2) switch
        {
            ["单位", var attribute] => scope.Attribute(attribute, type),
            ["得分", var code] => scope.Score(code, 100),
            ["上期", var item] => scope.Item(item, type, Interval.Any, null),
            _ => scope.Item(name, type, Interval.Any, null),
        };
    }
}
