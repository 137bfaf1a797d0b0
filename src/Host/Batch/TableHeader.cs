using Fadu.Formula.Expressions;
using Fadu.Indicators.Values;

namespace Fadu.Host.Batch;

/// <summary>What each column of a table means.</summary>
/// <param name="Width">Cells of the heading, and so of every row.</param>
/// <param name="Unit">Column of the unit's code.</param>
/// <param name="Name">Column of the unit's name; null where there is none.</param>
/// <param name="Group">Column of the unit's group; null where there is none.</param>
/// <param name="Values">The columns with values, from left to right.</param>
/// <param name="Unnamed">The columns without a heading.</param>
internal sealed record TableHeader(int Width, int Unit, int? Name, int? Group, IReadOnlyList<ValueColumn> Values, UnnamedColumns Unnamed)
{
    /// <summary>Reads the heading line.</summary>
    /// <returns>Null where no column says which unit a row is of, or none holds anything of the system.</returns>
    public static TableHeader? Read(string file, IReadOnlyList<CsvCell> cells, ColumnNames names, Findings findings)
    {
        if (HeadingFaults.Of(cells, names) is { } fault)
        {
            findings.Fault(new(file, cells[0].Line, fault.Column), fault.Code, fault.Message);
            TellTaken(file, cells, names, findings);
            return null;
        }

        var roles = new Dictionary<string, int>(StringComparer.Ordinal);
        var (values, unnamed) = (new Dictionary<Parameter, ValueColumn>(), new List<int>());
        var clashes = new RoleClashes(names, findings);
        for (var i = 0; i < cells.Count; i++)
        {
            var (heading, place) = (cells[i].Text.Trim(), new Place(file, cells[i].Line, i + 1));
            if (names.RoleOf(heading) is { } role)
            {
                clashes.ReadAsRole(place, heading, role);
                if (!roles.TryAdd(role, i))
                    Twice(place, heading, cells[roles[role]].Text, roles[role], findings);
            }
            else if (names.Find(heading) is { Item: { } item } found)
            {
                clashes.ReadAsValue(place, heading, found);
                if (!values.TryAdd(found.Parameter, new(i, heading, found.Parameter, item)))
                    Twice(place, heading, values[found.Parameter].Heading, values[found.Parameter].Index, findings);
            }
            else if (heading is "")
            {
                unnamed.Add(i);
            }
            else
            {
                Ignored(place, heading, names, findings);
            }
        }

        clashes.Tell(roles.Keys, values.Keys);
        if (values.Count > 0)
            return new(cells.Count, roles[ColumnNames.Unit], At(roles, ColumnNames.Name), At(roles, ColumnNames.Group), [.. values.Values], new(unnamed));

        findings.Fault(new(file, cells[0].Line, 0), "csv.no_item_column", new(
            "表里没有一列是这个体系的数据项，是不是用错了体系或表？", "not one column is an item of this system; is it the wrong system, or the wrong table?"));
        return null;
    }

    // Headings that would name the units, were they not called so in the system.
    private static void TellTaken(string file, IReadOnlyList<CsvCell> cells, ColumnNames names, Findings findings)
    {
        var clashes = new RoleClashes(names, findings);
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = cells[i].Text.Trim();
            if (names.RoleOf(heading) is null && names.Find(heading) is { Item: not null } found)
                clashes.ReadAsValue(new(file, cells[i].Line, i + 1), heading, found);
        }

        clashes.Tell([], []);
    }

    private static int? At(Dictionary<string, int> roles, string role) => roles.TryGetValue(role, out var index) ? index : null;

    private static void Twice(Place place, string heading, string first, int firstIndex, Findings findings) => findings.Fault(place, "csv.column_twice", new(
        $"“{Quoting.Shown(heading)}”列和第 {firstIndex + 1} 列“{Quoting.Shown(first.Trim())}”是同一个内容，只能留一列",
        $"the column '{Quoting.Shown(heading)}' means the same as column {firstIndex + 1}, '{Quoting.Shown(first.Trim())}'; keep one of them"));

    private static void Ignored(Place place, string heading, ColumnNames names, Findings findings)
    {
        if (names.Find(heading) is { Policy: not null })
        {
            findings.Warn(place, "csv.policy_column", new(
                $"“{heading}”是政策参数，它的值写在体系文件里；这一列已忽略", $"'{heading}' is a policy parameter whose value stands in the system's file; the column is ignored"));
        }
        else
        {
            var (shown, nearest) = (Quoting.Shown(heading), names.NearestTo(heading));
            findings.Warn(place, "csv.unknown_column", new(
                $"没有“{shown}”这个数据项或单位属性，这一列已忽略{(nearest is null ? "" : $"；是不是“{nearest}”？")}",
                $"there is no item or attribute '{shown}'; the column is ignored{(nearest is null ? "" : $"; did you mean '{nearest}'?")}"));
        }
    }
}
