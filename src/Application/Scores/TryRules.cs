using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Trials;
using Fadu.Kernel;

namespace Fadu.Application.Scores;

/// <summary>What may not be tried, since what comes of it would tell what others have. Pure.</summary>
internal static class TryRules
{
    /// <summary>A refusal for each item whose value formulas compare with those of the group, but where it stays as it is.</summary>
    /// <param name="trials">Of the unit.</param>
    /// <param name="system">Whose items they are.</param>
    /// <param name="values">What is tried, as it was given.</param>
    /// <param name="read">The same as formulas see it; null: something can't be read.</param>
    public static IEnumerable<Problem> Unseen(
        UnitTrials trials, CheckedSystem system, IReadOnlyList<ReportedItem> values, IReadOnlyDictionary<Parameter, Value>? read)
    {
        var asked = values.Select(value => value.Item).ToHashSet(StringComparer.Ordinal);
        return system.Parameters
            .Where(one => one.Parameter.Kind is ParameterKind.Item && asked.Contains(one.Parameter.Key) && trials.TouchesOthers(one.Parameter))
            .Where(one => read is null || !IsSame(read[one.Parameter], trials.ValueOf(one.Parameter)))
            .Select(one => new Problem(
                "whatif.peers_unseen",
                new(
                    $"“{one.Item!.Name}”要与同组其他单位的数据比较，试算会透露其他单位的数据，因此不能试别的值；请在填报草稿中填写这一项，再看预览",
                    $"'{one.Item.Name}' is compared with what other units of the group have, which trying would tell; report it in the draft and look at the preview"),
                one.Item.Code));
    }

    // Why one is missing changes nothing.
    private static bool IsSame(Value one, Value other) => one.IsMissing ? other.IsMissing : one == other;
}
