using Fadu.Formula.Functions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Compilation;

/// <summary>Functions over the group that look at one and the same part: the part is computed and sorted once for all of them.</summary>
/// <param name="part">The part, compiled; gives numbers.</param>
/// <param name="inputs">Places of the part's inputs among the formula's inputs.</param>
/// <param name="functions">The functions with the places of their result columns.</param>
internal sealed class PeerColumns(CompiledFormula part, int[] inputs, IReadOnlyList<(PeerFunction Function, int Place)> functions)
{
    /// <summary>Computes the columns of these functions into their places.</summary>
    public void Fill(Column[] formulaInputs, RowGroups groups, int rows, Column[] results)
    {
        var values = new Column(FormulaType.Number, rows);
        part.Run([.. inputs.Select(input => formulaInputs[input])], groups, values);
        var (missing, numbers) = (values.Missing, values.Numbers);
        for (var row = 0; row < rows; row++)
        {
            if (missing[row] is MissingReason.None)
                numbers[row] = Numbers.Snap(numbers[row]);
        }

        var byGroup = Gather(values, groups);
        foreach (var (function, place) in functions)
            results[place] = Apply(function, byGroup, values, groups);
    }

    private static PeerGroup[] Gather(Column values, RowGroups groups)
    {
        var sizes = new int[groups.Count];
        for (var row = 0; row < values.Rows; row++)
        {
            if (Counts(values, groups, row))
                sizes[groups.GroupOf[row]]++;
        }

        var members = Array.ConvertAll(sizes, size => new decimal[size]);
        Array.Clear(sizes);
        for (var row = 0; row < values.Rows; row++)
        {
            if (Counts(values, groups, row))
                members[groups.GroupOf[row]][sizes[groups.GroupOf[row]]++] = values.Numbers[row];
        }

        return Array.ConvertAll(members, member => new PeerGroup(member));
    }

    private static bool Counts(Column values, RowGroups groups, int row) =>
        values.Missing[row] is MissingReason.None && groups.GroupOf[row] >= 0 && groups.Counts?[row] != false;

    private static Column Apply(PeerFunction function, PeerGroup[] byGroup, Column values, RowGroups groups)
    {
        var nobody = new PeerGroup([]);
        var result = new Column(FormulaType.Number, values.Rows);
        for (var row = 0; row < values.Rows; row++)
        {
            if (function.NeedsOwn && values.Missing[row] is not MissingReason.None and var reason)
            {
                result.Missing[row] = reason;
                continue;
            }

            var group = groups.GroupOf[row] < 0 ? nobody : byGroup[groups.GroupOf[row]];
            var missing = MissingReason.None;
            result.Numbers[row] = function.Of(group, values.Numbers[row], ref missing);
            result.Missing[row] = missing;
        }

        return result;
    }
}
