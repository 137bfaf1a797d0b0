using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>What several evaluators' grades of one item come to.</summary>
public static class PanelGrade
{
    /// <summary>From how many grades on the highest and the lowest are dropped (去掉一个最高分和一个最低分).</summary>
    public const int TrimmedFrom = 5;

    /// <summary>
    /// Of numbers, and of options with values, the mean, not rounded; with five or more, one highest and one lowest are dropped before.
    /// Of anything else (是 or 否, options without values), the grade that more than half gave.
    /// </summary>
    /// <param name="item">The item, which tells what an option is worth.</param>
    /// <param name="grades">One for each evaluator, in any order.</param>
    /// <returns>
    /// Null without grades, and where no grade has more than half. An option where all gave the same, else the number between.
    /// Grades that the item does not admit are left out.
    /// </returns>
    public static ItemValue? Of(Item item, IEnumerable<ItemValue> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        var read = grades.Select(grade => (Kept: grade, Reading: ItemValueReader.ToValue(item, grade)))
            .Where(grade => grade.Reading is { Succeeded: true, Value.IsMissing: false })
            .Select(grade => (grade.Kept, grade.Reading.Value)).ToArray();
        if (read is [])
            return null;
        if (Array.TrueForAll(read, grade => grade.Kept == read[0].Kept))
            return read[0].Kept;

        return ItemKinds.FormulaTypeOf(item) is FormulaType.Number
            ? ItemValue.Of(Mean([.. read.Select(grade => grade.Value.Number)]))
            : read.GroupBy(grade => grade.Value).FirstOrDefault(group => group.Count() * 2 > read.Length)?.First().Kept;
    }

    private static decimal Mean(decimal[] grades)
    {
        Array.Sort(grades);
        var counted = grades.Length >= TrimmedFrom ? grades.AsSpan(1..^1) : grades;
        try
        {
            return Sum(counted, 1) / counted.Length;
        }
        catch (OverflowException)
        {
            return Sum(counted, counted.Length);
        }
    }

    private static decimal Sum(ReadOnlySpan<decimal> grades, int divisor)
    {
        var sum = 0m;
        foreach (var grade in grades)
            sum += grade / divisor;

        return sum;
    }
}
