using Fadu.Indicators.Checking;

namespace Fadu.Workbooks.Scores;

/// <summary>The marks that an indicator got on its nominal marks, before anything is handed over by others: what formulas read as 得分.CODE.</summary>
/// <param name="work">Where the columns go.</param>
/// <param name="facts">Results of leaves, and what counts.</param>
/// <param name="worth">What the indicators below it are worth when it is worth its nominal marks.</param>
/// <param name="decimals">Places kept of the marks of leaves.</param>
internal sealed class NominalMarks(WorkColumns work, LeafFacts facts, IReadOnlyDictionary<CheckedIndicator, Worth> worth, int decimals)
{
    private readonly Dictionary<CheckedIndicator, WorkColumn> _columns = [];

    /// <summary>Adds the column of an indicator, and before it those of what stands below it.</summary>
    public WorkColumn Add(CheckedIndicator indicator, string section)
    {
        foreach (var child in indicator.Children.Where(child => child.Marks > 0 || indicator.Marks <= 0))
            Add(child, section);

        var formulas = new ScoreFormulas(work, section, facts, worth, (child, place) => _columns[child].At(place), decimals).OrEmpty(indicator);
        return _columns[indicator] = work.Add(section, $"{indicator.Code} {indicator.Indicator.Name} 得分", string.Empty, place => SheetLook.Helper(formulas(place)));
    }
}
