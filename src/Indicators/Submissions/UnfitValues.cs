using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>Finds the values that stop the adoption of a revision.</summary>
public static class UnfitValues
{
    /// <summary>
    /// Every value of a submission that counts somewhere (drafted, submitted, verified, graded, supplied, from an appeal) and that the
    /// definition of its item in another revision does not admit; in the order of the items, each value once.
    /// </summary>
    /// <param name="state">The submission.</param>
    /// <param name="unit">Code of its unit.</param>
    /// <param name="next">The other revision; items that it does not have are not looked at.</param>
    public static IReadOnlyList<UnfitValue> Of(Submission state, string unit, IndexSystem next)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(next);
        return
        [
            .. from item in next.Items
               where state.Items.ContainsKey(item.Code)
               from value in Values(state.Items[item.Code]).Distinct()
               where !ItemValueReader.ToValue(item, value).Succeeded
               select new UnfitValue(unit, item.Code, value.ToString()),
        ];
    }

    private static IEnumerable<ItemValue> Values(ItemState item) =>
        new[] { item.Draft, item.Submitted, item.Verified?.Value, item.Supplied?.Value, item.Appealed }.OfType<ItemValue>()
            .Concat(item.Grades.Select(grade => grade.Value));
}
