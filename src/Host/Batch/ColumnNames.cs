using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>The headings that a table of an index system may have.</summary>
internal sealed class ColumnNames
{
    /// <summary>Heading of the column that says which unit a row is of; 单位 and 单位代码 mean the same.</summary>
    public const string Unit = "unit";

    /// <summary>Heading of the column with the unit's name; 名称 and 单位名称 mean the same.</summary>
    public const string Name = "name";

    /// <summary>Heading of the column with the group that the unit is ranked in; 分组 and 组别 mean the same.</summary>
    public const string Group = "group";

    private static readonly Dictionary<string, string> _chinese = new(StringComparer.Ordinal)
    {
        ["单位"] = Unit,
        ["单位代码"] = Unit,
        ["单位编码"] = Unit,
        ["名称"] = Name,
        ["单位名称"] = Name,
        ["分组"] = Group,
        ["组别"] = Group,
    };

    private readonly Dictionary<string, SystemParameter> _parameters = new(StringComparer.Ordinal);

    /// <param name="system">Its items, attributes and previous values can be headings, by name or code.</param>
    public ColumnNames(CheckedSystem system)
    {
        foreach (var parameter in system.Parameters)
        {
            _parameters.TryAdd(NameKey.Of(parameter.Parameter.Name), parameter);
            _parameters.TryAdd(NameKey.Of(Prefix(parameter.Parameter) + parameter.Parameter.Key), parameter);
        }

        // The short form of an attribute, where no item has that name.
        foreach (var attribute in system.Parameters.Where(parameter => parameter is { Parameter.Kind: ParameterKind.Attribute, Item: not null }))
        {
            _parameters.TryAdd(NameKey.Of(attribute.Item!.Name), attribute);
            _parameters.TryAdd(NameKey.Of(attribute.Item.Code), attribute);
        }
    }

    /// <summary>unit, name or group; null for any other heading. An item or attribute that is itself called 名称 keeps its name.</summary>
    public string? RoleOf(string heading)
    {
        var key = NameKey.Of(heading);
        if (key.ToLowerInvariant() is var role && role is Unit or Name or Group)
            return role;

        return _parameters.ContainsKey(key) ? null : ChineseRoleOf(heading);
    }

    /// <summary>unit, name or group where the heading is a Chinese word for it, whatever the system calls so; else null.</summary>
    public static string? ChineseRoleOf(string heading) => _chinese.GetValueOrDefault(NameKey.Of(heading));

    /// <summary>A heading of an item or attribute that is no role's; null where its name and its code both are.</summary>
    public string? UnmistakableFor(SystemParameter value) =>
        new[] { value.Parameter.Name, Prefix(value.Parameter) + value.Parameter.Key }
            .FirstOrDefault(heading => RoleOf(heading) is null && Find(heading) == value);

    /// <summary>The item, attribute, previous value or policy parameter of that heading; null where there is none.</summary>
    public SystemParameter? Find(string heading) => _parameters.GetValueOrDefault(NameKey.Of(heading));

    /// <summary>The heading that was most likely meant; null where none is near.</summary>
    public string? NearestTo(string heading) =>
        NearestName.Find(NameKey.Of(heading), _parameters.Where(pair => pair.Value.Policy is null).Select(pair => pair.Key));

    private static string Prefix(Parameter parameter) => parameter.Name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? parameter.Name[..(dot + 1)] : "";
}
