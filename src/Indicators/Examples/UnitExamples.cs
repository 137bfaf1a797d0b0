using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Examples;

/// <summary>Examples of whole units, computed by the scoring engine.</summary>
/// <param name="system">The system.</param>
/// <param name="reader">Reads what they give.</param>
/// <param name="findings">Where mismatches go.</param>
/// <param name="plan">The system compiled; null: it is compiled where an example needs it.</param>
internal sealed class UnitExamples(CheckedSystem system, GivenReader reader, Findings findings, ScoringPlan? plan)
{
    private ScoringPlan? _plan = plan;

    /// <summary>Runs all of them.</summary>
    /// <returns>The examples renewed.</returns>
    public IReadOnlyList<UnitExample> Run() => [.. system.System.Examples.Select((example, i) => Run(example, JsonPointer.Join("/examples", i)))];

    private UnitExample Run(UnitExample example, string path)
    {
        var given = reader.Read(example.Given, JsonPointer.Join(path, "given"), null, findings);
        foreach (var score in given.Own.Keys.Where(parameter => parameter.Kind is ParameterKind.Score))
        {
            findings.Fault("example.score_given", JsonPointer.Join(JsonPointer.Join(path, "given"), score.Name), null, new(
                $"[{score.Name}] 是算出来的，整个单位的算例里不能给；请删去", $"[{score.Name}] is computed and can't be given in an example of a whole unit; remove it"));
        }

        var scores = PlanFor(given).Score(TableOf(given), example.BandSet);
        var (decimals, renewed) = (system.System.Decimals, example);

        if (example.Total is { } total && scores.Total(0) is var sum && sum != total)
        {
            Differs("total", JsonPointer.Join(path, "total"), example.Name, Numbers.Show(total), Shown(sum));
            renewed = renewed with { Total = sum ?? total };
        }

        if (example.Band is { } band && (scores.Status(0) ?? scores.Band(0)) is var got && got != band)
        {
            Differs("band", JsonPointer.Join(path, "band"), example.Name, $"“{Quoting.Shown(band)}”", got is null ? null : $"“{got}”");
            renewed = renewed with { Band = got ?? band };
        }

        foreach (var (code, marks) in example.Marks)
        {
            var indicator = scores.Plan.System.Indicators.First(one => one.Code == code);
            var score = scores.Score(0, indicator) is { } exact ? Numbers.Round(exact, decimals) : (decimal?)null;
            if (score == marks)
                continue;

            Differs("marks", JsonPointer.Join(JsonPointer.Join(path, "marks"), code), $"{example.Name}：{code}", Numbers.Show(marks), Shown(score));
            renewed = renewed with { Marks = ValueMap.Of(renewed.Marks).With(code, score ?? marks) };
        }

        return renewed;
    }

    private void Differs(string kind, string path, string name, string expected, string? found)
    {
        var (chinese, english) = ($"“{Quoting.Shown(name)}”应得 {expected}，算出来是 {found ?? "没有"}", $"'{Quoting.Shown(name)}' should come to {expected}, comes to {found ?? "nothing"}");
        findings.Fault($"example.{kind}", path, null, found is null ? ExampleAdvice.Nothing(chinese, english) : ExampleAdvice.Otherwise(chinese, english));
    }

    private static string? Shown(decimal? number) => number is { } value ? Numbers.Show(value) : null;

    // A policy parameter is part of the system: trying another value makes another system.
    private ScoringPlan PlanFor(GivenValues given)
    {
        var policies = given.Own.Where(pair => pair.Key.Kind is ParameterKind.Policy && !pair.Value.IsMissing)
            .ToDictionary(pair => pair.Key.Key, pair => ValueText.Show(pair.Value, Kernel.Language.Chinese), StringComparer.Ordinal);
        if (policies.Count == 0)
            return _plan ??= ScoringPlan.Compile(system);

        var changed = system.System with
        {
            Parameters = [.. system.System.Parameters.Select(policy => policies.TryGetValue(policy.Code, out var value) ? policy with { Value = value } : policy)],
        };
        return ScoringPlan.Compile(IndexSystemChecker.Check(changed).System ?? system, _plan is null ? [] : [_plan]);
    }

    private static RoundTable TableOf(GivenValues given)
    {
        var units = Enumerable.Range(0, given.OtherUnits + 1).Select(i => new TableUnit($"{i}", $"{i}", null, false)).ToArray();
        var columns = new Dictionary<Parameter, Column>();
        foreach (var parameter in given.Own.Keys.Concat(given.Others.Keys).Where(one => one.Kind is not (ParameterKind.Policy or ParameterKind.Score)).Distinct())
        {
            var column = new Column(parameter.Type, units.Length);
            if (given.Own.TryGetValue(parameter, out var own))
                column[0] = own;
            if (given.Others.TryGetValue(parameter, out var others))
            {
                for (var i = 0; i < others.Count; i++)
                    column[i + 1] = others[i];
            }

            columns[parameter] = column;
        }

        return new(units, columns);
    }
}
