using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>Headings that mean a role (单位, 名称 …) as well as an item or attribute of the system: only one of them gets the column.</summary>
/// <param name="names">The headings there may be.</param>
/// <param name="findings">Told which meaning was left without a column, and what to head it.</param>
internal sealed class RoleClashes(ColumnNames names, Findings findings)
{
    private readonly Dictionary<SystemParameter, (Place Place, string Heading, string Role, bool IsRole)> _clashes = [];

    /// <summary>Notes a heading that was read as a role.</summary>
    public void ReadAsRole(Place place, string heading, string role)
    {
        if (names.Find(heading) is { Item: not null } lost)
            _clashes[lost] = (place, heading, role, IsRole: true);
    }

    /// <summary>Notes a heading that was read as an item or attribute.</summary>
    public void ReadAsValue(Place place, string heading, SystemParameter value)
    {
        if (ColumnNames.ChineseRoleOf(heading) is { } role)
            _clashes[value] = (place, heading, role, IsRole: false);
    }

    /// <summary>Warns of every meaning that no other column of the table has either.</summary>
    /// <param name="roles">The roles that have a column.</param>
    /// <param name="values">The items and attributes that have one.</param>
    public void Tell(IReadOnlyCollection<string> roles, IReadOnlyCollection<Parameter> values)
    {
        foreach (var (value, (place, heading, role, isRole)) in _clashes)
        {
            if (isRole ? values.Contains(value.Parameter) : roles.Contains(role))
                continue;

            findings.Warn(place, "csv.role_heading", isRole ? ValueLost(heading, role, value) : RoleLost(heading, role, value));
        }
    }

    private static Text RoleLost(string heading, string role, SystemParameter value)
    {
        var (shown, kind, called) = (Quoting.Shown(heading), KindOf(value), Called(role));
        return new(
            $"“{shown}”列读作{kind.Chinese}“{value.Item!.Name}”；{called.Chinese}的列名请写 {role}",
            $"the column '{shown}' is read as the {kind.English} '{value.Item.Name}'; head the column of {called.English} '{role}'");
    }

    private Text ValueLost(string heading, string role, SystemParameter value)
    {
        var (shown, kind, called) = (Quoting.Shown(heading), KindOf(value), Called(role));
        var (chinese, english) = names.UnmistakableFor(value) is { } other
            ? ($"{kind.Chinese}的列名请写“{other}”", $"head the column of the {kind.English} '{other}'")
            : ($"请在体系文件里给{kind.Chinese}换一个代码或名称", $"give the {kind.English} another code or name in the system's file");
        return new(
            $"“{shown}”列读作{called.Chinese}，不是{kind.Chinese}“{value.Item!.Name}”；{chinese}",
            $"the column '{shown}' is read as {called.English}, not as the {kind.English} '{value.Item.Name}'; {english}");
    }

    private static Text KindOf(SystemParameter value) => value.Parameter.Kind is ParameterKind.Attribute ? new("单位属性", "attribute") : new("数据项", "item");

    private static Text Called(string role) => role switch
    {
        ColumnNames.Unit => new("单位代码", "the unit's code"),
        ColumnNames.Name => new("单位名称", "the unit's name"),
        _ => new("分组", "the unit's group"),
    };
}
