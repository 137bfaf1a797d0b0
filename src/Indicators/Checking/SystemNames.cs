using System.Diagnostics.CodeAnalysis;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Checking;

/// <summary>
/// The names and codes that values of a system go by: <c>普法经费</c>, <c>fund</c>, <c>单位.常住人口</c>, <c>上期.普法经费</c>.
/// Names that differ only by Unicode width or form are the same.
/// </summary>
public sealed class SystemNames
{
    private readonly Dictionary<string, SystemParameter> _byKey = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <param name="parameters">Items, attributes, previous values and policy parameters; of two with one name the first counts.</param>
    public SystemNames(IReadOnlyList<SystemParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var parameter in parameters)
            Add(parameter.Parameter.Name, parameter);
        foreach (var parameter in parameters)
            Add(Prefixes.Of(parameter.Parameter.Kind) + parameter.Parameter.Key, parameter);
    }

    /// <summary>Every name, then every code, each with its prefix.</summary>
    public IReadOnlyList<string> All => _names;

    /// <summary>What goes by a name or a code; null where nothing does.</summary>
    public SystemParameter? Find(string name) => _byKey.GetValueOrDefault(NameKey.Of(name));

    /// <summary>What goes by a name or a code.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out SystemParameter? parameter) => (parameter = Find(name)) is not null;

    /// <summary>The name that a mistyped one most likely meant; null where none is near.</summary>
    public string? Nearest(string name) => NearestName.Find(name, _names);

    private void Add(string name, SystemParameter parameter)
    {
        if (_byKey.TryAdd(NameKey.Of(name), parameter))
            _names.Add(name);
    }
}
